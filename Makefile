# Dateline: one Makefile for everything. `make help` lists the targets.

CC ?= gcc
CFLAGS ?= -O2 -g
BUILD ?= build
PKGS = cairo pangocairo yaml-0.1 libical libcjson libxml-2.0 fontconfig

WARNINGS = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes -Wwrite-strings -Wvla
PKG_CFLAGS := $(shell pkg-config --cflags $(PKGS) 2>/dev/null)
PKG_LIBS := $(shell pkg-config --libs $(PKGS) 2>/dev/null) -lm
override CFLAGS += -std=c11 -D_POSIX_C_SOURCE=200809L $(WARNINGS) -MMD -MP

SOURCES := $(filter-out src/main.c,$(wildcard src/*.c src/language/*.c timelines/*.c render/*.c))
OBJECTS := $(SOURCES:%.c=$(BUILD)/%.o)
UNITS := $(patsubst tests/unit/%.c,$(BUILD)/tests/%,$(wildcard tests/unit/*.c))

all: $(BUILD)/dateline ## build the command and the library

$(BUILD)/dateline: $(BUILD)/src/main.o $(BUILD)/libdateline.a
	$(CC) $(CFLAGS) $(LDFLAGS) $^ $(PKG_LIBS) -o $@

$(BUILD)/libdateline.a: $(OBJECTS)
	rm -f $@ && $(AR) rcs $@ $^

$(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(PKG_CFLAGS) -c $< -o $@

$(BUILD)/tests/%: tests/unit/%.c $(BUILD)/libdateline.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(PKG_CFLAGS) $^ $(LDFLAGS) $(PKG_LIBS) -o $@

units: $(UNITS) ## build and run the unit tests
	@for t in $(UNITS); do printf '%s: ' $${t##*/}; $$t || exit 1; done

clean: ## remove everything built
	rm -rf $(BUILD)

.PHONY: all units clean
-include $(OBJECTS:.o=.d)
