/* asset.h - the files of a web page that are written by hand, embedded when the program is built. */
#ifndef ASSET_H
#define ASSET_H
#include "../src/text.h"

Text asset_style(void);  /* webpage.css */
Text asset_script(void); /* webpage.js */
#endif
