/** Benchmarks. What is measured is measured beside something that everybody knows: a bare parser, another reader. */
@NullMarked
package news.dateline.bench;

import org.jspecify.annotations.NullMarked;
