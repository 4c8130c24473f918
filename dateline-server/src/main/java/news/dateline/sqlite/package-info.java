/** The embedded ledger: one SQLite file in WAL mode, every commit on the disk before it is acknowledged. */
@org.jspecify.annotations.NullMarked
package news.dateline.sqlite;
