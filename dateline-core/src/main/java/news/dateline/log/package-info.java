/**
 * The logs and the state that stages keep beside them. A {@link news.dateline.log.Ledger} is one durable place with several ordered logs and keyed tables, written in
 * transactions that span both (rule 5).
 */
@org.jspecify.annotations.NullMarked
package news.dateline.log;
