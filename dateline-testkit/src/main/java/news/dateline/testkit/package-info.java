/** What tests of every module share: contracts that all implementations meet, a stepped clock, and the simulator of a day. */
@org.jspecify.annotations.NullMarked
package news.dateline.testkit;
