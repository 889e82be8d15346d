/* document.c - any bytes as an HTML page, TimeML or JSON Lines: a document or an error, never a crash. The
 * first byte chooses the format. */
#include "fuzz.h"
#include "../../src/document.h"
#include "../../src/file.h"
#include "../../src/utf8.h"
#include <string.h>
#include <unistd.h>

static Status take(void *to, const Document *document, Error *err) {
    (void)err;
    const InputFormat *format = to;
    must(document->id.len > 0 && document->file.len > 0, "a document has a name");
    if (*format == INPUT_HTML || *format == INPUT_TIMEML)
        must(utf8_invalid(document->text) == document->text.len, "the text of a page is UTF-8");
    return DL_OK;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static const InputFormat formats[] = { INPUT_HTML, INPUT_JSONL, INPUT_TIMEML, INPUT_TEXT, INPUT_AUTO };
    if (!size) return 0;
    InputFormat format = formats[data[0] % 5];
    char path[64];
    snprintf(path, sizeof path, "/tmp/dateline-fuzz-%ld", (long)getpid());
    must(file_write(path, (Text){ (const char *)data + 1, size - 1 }, NULL) == DL_OK, "a temporary file can be written");
    Arena *arena = arena_new();
    Error err = { .status = DL_OK };
    Status status = document_read(arena, path, format, NULL, take, &format, &err);
    must(status == err.status && (status == DL_OK || err.message[0]), "an error has a message");
    arena_free(arena);
    unlink(path);
    return 0;
}
