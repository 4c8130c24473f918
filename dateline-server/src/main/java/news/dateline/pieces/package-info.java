/** Pieces that people write in their own name, from Markdown to a draft for the desk. */
@NullMarked package news.dateline.pieces;

import org.jspecify.annotations.NullMarked;
