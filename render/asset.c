/* asset.c - see asset.h. */
#include "asset.h"
#include "../src/embed.h"

EMBED(embedded_style, "render/webpage.css")
EMBED(embedded_script, "render/webpage.js")

Text asset_style(void) { return embedded_style_text(); }
Text asset_script(void) { return embedded_script_text(); }
