# Dateline: one Makefile for everything. `make help` lists the targets.

AR ?= ar
Q = $(if $(V),,@)
CFLAGS ?= -O2 -g
BUILD ?= build
prefix ?= /usr/local
SECONDS ?= 60

READING = libcjson # of the program that reads texts and nothing else; libxml2 is the other's (src/front.c)
PACKAGES = cairo pangocairo zlib yaml-0.1 libical libcjson libxml-2.0
WARNINGS = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes -Wwrite-strings -Wvla
ifdef CI # elsewhere a newer compiler's new warning must not keep anybody from building
WARNINGS += -Werror
endif

# Asked for when the first recipe needs it and kept, since `make deps` may have to install pkg-config before.
PKG_CFLAGS = $(eval PKG_CFLAGS := $(shell pkg-config --cflags $(PACKAGES) 2>/dev/null))$(PKG_CFLAGS)
PKG_LIBS = $(eval PKG_LIBS := $(shell pkg-config --libs $(PACKAGES) 2>/dev/null) -lm)$(PKG_LIBS)
READING_LIBS = $(eval READING_LIBS := $(shell pkg-config --libs $(READING) 2>/dev/null) -lm)$(READING_LIBS)
COMPILE = $(CC) $(CPPFLAGS) $(CFLAGS) -std=c11 -D_POSIX_C_SOURCE=200809L $(WARNINGS) $(PKG_CFLAGS) -MMD -MP
LINK = $(CC) $(CFLAGS) $(LDFLAGS)

# The command is two programs (src/command.h); the rest is the library.
PROGRAMS := src/front.c src/main.c src/command.c src/reading.c
SOURCES := $(filter-out $(PROGRAMS),$(wildcard src/*.c src/language/*.c timelines/*.c render/*.c))
OBJECTS := $(SOURCES:%.c=$(BUILD)/%.o)
UNITS := $(patsubst tests/unit/%.c,$(BUILD)/tests/%,$(wildcard tests/unit/*.c))
TARGETS := $(patsubst tests/fuzz/%.c,%,$(filter-out tests/fuzz/replay.c,$(wildcard tests/fuzz/*.c)))
REPLAYS := $(TARGETS:%=$(BUILD)/fuzz/%-replay)
FUZZERS := $(TARGETS:%=$(BUILD)/fuzz/%)
SCRIPTS := tests/layers tests/spec/run tests/golden/run tests/cli/run

.DELETE_ON_ERROR:
.SECONDARY:
.PHONY: all help deps libraries demo check check-web units san fuzz score bench train accept format lint install uninstall clean fuzzers

all: $(BUILD)/dateline ## build the command and the library

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile
	@echo "Variables: CC, CFLAGS, LDFLAGS, BUILD (the folder for everything built), prefix, DESTDIR, DATA, SECONDS, V=1 (show the commands)."

deps: ## install what is missing from the distribution (Debian, Ubuntu)
	@tests/deps

# `make demo` and `make check` are for people who have just cloned, so they bring what is missing.
FIRST = $(if $(filter demo check check-web,$(MAKECMDGOALS)),deps,libraries)
libraries:
	@tests/deps --explain $(PACKAGES)

demo: $(BUILD)/dateline ## build the example story into build/demo
	@mkdir -p $(BUILD)/demo
	$(BUILD)/dateline build examples/aleppo-2016/project.yaml $(foreach f,yaml svg png pdf html ics csv md,-o $(BUILD)/demo/aleppo-2016.$(f))
	@echo; echo "Two reports, one timeline:"; ls $(BUILD)/demo/* | sed 's/^/  /'

# ---- building ----------------------------------------------------------------------------------------

$(BUILD)/dateline: $(BUILD)/src/front.o $(BUILD)/src/command.o $(BUILD)/src/reading.o $(BUILD)/libdateline.a | $(BUILD)/dateline-build
	@echo "link $@"
	$(Q)$(LINK) $^ $(READING_LIBS) -o $@

$(BUILD)/dateline-build: $(BUILD)/src/main.o $(BUILD)/src/command.o $(BUILD)/src/reading.o $(BUILD)/libdateline.a
	@echo "link $@"
	$(Q)$(LINK) $^ $(PKG_LIBS) -o $@

$(BUILD)/libdateline.a: $(OBJECTS)
	@echo "ar $@"
	$(Q)rm -f $@ && $(AR) rcs $@ $^

$(BUILD)/%.o: %.c | $(FIRST)
	@mkdir -p $(@D)
	@echo "cc $<"
	$(Q)$(COMPILE) -c $< -o $@

$(UNITS): $(BUILD)/tests/%: $(BUILD)/tests/unit/%.o $(BUILD)/libdateline.a
	@echo "link $@"
	$(Q)$(LINK) $^ $(PKG_LIBS) -pthread -o $@

$(BUILD)/tests/hostile: $(BUILD)/tests/hostile.o $(BUILD)/libdateline.a
	@echo "link $@"
	$(Q)$(LINK) $^ $(PKG_LIBS) -o $@

$(REPLAYS): $(BUILD)/fuzz/%-replay: $(BUILD)/tests/fuzz/%.o $(BUILD)/tests/fuzz/replay.o $(BUILD)/libdateline.a
	@mkdir -p $(@D)
	@echo "link $@"
	$(Q)$(LINK) $^ $(PKG_LIBS) -o $@

$(FUZZERS): $(BUILD)/fuzz/%: $(BUILD)/tests/fuzz/%.o $(BUILD)/libdateline.a
	@mkdir -p $(@D)
	@echo "link $@"
	$(Q)$(LINK) -fsanitize=fuzzer $^ $(PKG_LIBS) -o $@

$(BUILD)/render/asset.o: render/webpage.css render/webpage.js

# ---- testing -----------------------------------------------------------------------------------------

check: $(BUILD)/dateline $(UNITS) $(REPLAYS) $(BUILD)/tests/hostile ## build, run all tests, count them
	@BUILD=$(BUILD) tests/run $(UNITS) $(REPLAYS) $(SCRIPTS) $(BUILD)/tests/hostile

check-web: $(BUILD)/dateline ## try the web pages in headless Chromium (installs it, and two packages of npm)
	@BUILD=$(BUILD) tests/web/run

units: $(UNITS) ## build and run the unit tests alone
	@BUILD=$(BUILD) tests/run $(UNITS)

SANITIZE = -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer
san: ## all tests under the address and undefined behaviour sanitizers
	LSAN_OPTIONS=suppressions=$(CURDIR)/tests/leaks.txt:print_suppressions=0 $(MAKE) check BUILD=$(BUILD)-san CPPFLAGS=-DDEBUG_ARENA \
	    CFLAGS="-g -O1 $(SANITIZE)" LDFLAGS="$(SANITIZE)"

fuzz: ## fuzz each target for SECONDS (clang); crashes are kept in the build folder
	$(MAKE) fuzzers CC=clang BUILD=$(BUILD)-fuzz CFLAGS="-g -O1 -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined"

fuzzers: $(FUZZERS)
	@BUILD=$(BUILD) SECONDS=$(SECONDS) tests/fuzz/run $(FUZZERS)

accept: $(BUILD)/dateline ## rewrite the expected outputs of the golden cases and transcripts
	@BUILD=$(BUILD) tests/golden/run --accept
	@BUILD=$(BUILD) tests/cli/run --accept

score: $(BUILD)/dateline ## measure against annotated data: make score DATA=DIR
	@tests/score/run $(BUILD)/dateline $(DATA)

bench: $(BUILD)/dateline ## measure speed against wc -w in the same run: make bench DATA=DIR
	@python3 tests/bench/bench.py $(BUILD)/dateline $(DATA)

ALL_FILES = $(wildcard src/*.[ch] src/language/*.[ch] timelines/*.[ch] render/*.[ch] tests/*.[ch] tests/*/*.[ch])
format: ## lay out all C files with clang-format
	clang-format -i $(ALL_FILES)

lint: ## look for mistakes with clang-tidy and cppcheck
	clang-tidy --quiet --warnings-as-errors='*' $(SOURCES) $(PROGRAMS) -- -std=c11 -D_POSIX_C_SOURCE=200809L $(PKG_CFLAGS)
	cppcheck --quiet --std=c11 --enable=warning,performance,portability --inline-suppr --error-exitcode=1 \
	    --suppress=missingIncludeSystem $(SOURCES) $(PROGRAMS)

# ---- training ----------------------------------------------------------------------------------------

$(BUILD)/src/language/data.o: src/language/english.lexicon src/language/english.model src/language/places.tsv

WORDNET ?= /usr/share/wordnet
train: ## make the word table and the tagger anew: make train DATA=DIR (treebanks) WORDNET=DIR
	python3 src/language/train/lexicon.py $(WORDNET) src/language/english.lexicon
	$(MAKE) $(BUILD)/train
	$(BUILD)/train src/language/english.model $(DATA)/ewt.train.tsv $(DATA)/gumfree.train.tsv -- $(DATA)/ewt.test.tsv $(DATA)/gum.dev.tsv

$(BUILD)/train: $(BUILD)/src/language/train/train.o $(BUILD)/src/language/train/headline.o $(BUILD)/libdateline.a
	@echo "link $@"
	$(Q)$(LINK) $^ $(PKG_LIBS) -o $@

# ---- installing --------------------------------------------------------------------------------------

VERSION = $(shell sed -n 's/^.define DL_VERSION "\(.*\)"/\1/p' src/dateline.h)
TO = $(DESTDIR)$(prefix)

install: $(BUILD)/dateline ## install the command, library, header, manual page, file format and pkg-config file
	install -d $(TO)/bin $(TO)/libexec/dateline $(TO)/lib/pkgconfig $(TO)/include $(TO)/share/man/man1 $(TO)/share/doc/dateline
	install -m 755 $(BUILD)/dateline $(TO)/bin
	install -m 755 $(BUILD)/dateline-build $(TO)/libexec/dateline
	install -m 644 $(BUILD)/libdateline.a $(TO)/lib
	install -m 644 src/dateline.h $(TO)/include
	install -m 644 man/dateline.1 $(TO)/share/man/man1
	install -m 644 timelines/FORMAT.md $(TO)/share/doc/dateline
	printf '%s\n' 'prefix=$(prefix)' 'Name: dateline' 'Description: Timelines from news reports' 'Version: $(VERSION)' \
	    'Requires: $(PACKAGES)' 'Libs: -L$${prefix}/lib -ldateline -lm' \
	    'Cflags: -I$${prefix}/include' >$(TO)/lib/pkgconfig/dateline.pc

uninstall: ## remove what install has put there
	rm -f $(TO)/bin/dateline $(TO)/libexec/dateline/dateline-build $(TO)/lib/libdateline.a $(TO)/include/dateline.h $(TO)/share/man/man1/dateline.1 $(TO)/share/doc/dateline/FORMAT.md \
	    $(TO)/lib/pkgconfig/dateline.pc

clean: ## remove everything built
	rm -rf $(BUILD) $(BUILD)-san $(BUILD)-fuzz

-include $(OBJECTS:.o=.d) $(PROGRAMS:%.c=$(BUILD)/%.d) $(BUILD)/tests/hostile.d $(wildcard $(BUILD)/tests/unit/*.d $(BUILD)/tests/fuzz/*.d)
