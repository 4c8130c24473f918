/**
 * A day of invented agencies from a seed: what they file, byte by byte, and what readers may never see at which moment; and a ledger that fails when a test says so. Every word, person, place and
 * company here is made up.
 */
@org.jspecify.annotations.NullMarked
package news.dateline.testkit.sim;
