/** Pictures that agencies file: read with suspicion, made anew in the sizes that pages need, kept as files. */
@NullMarked
package news.dateline.media;

import org.jspecify.annotations.NullMarked;
