/* pdf.h - what Cairo leaves out of a PDF: its language, and that windows are named after its title. */
#ifndef RENDER_PDF_H
#define RENDER_PDF_H
#include "../src/buffer.h"

/* `language` is an ISO 639 code with or without a region. A file that is not built as Cairo 1.16 builds it stays as it is. */
void pdf_set_language(Buffer *pdf, Text language);
#endif
