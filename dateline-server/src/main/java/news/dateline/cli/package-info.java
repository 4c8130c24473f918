/** The commands: each stage is also a tool on files. Exit 0 done, 1 failed, 2 bad input. */
@org.jspecify.annotations.NullMarked
package news.dateline.cli;
