package news.dateline.intake;

/** Where intake hands over. Any thread may call; on return the delivery is durable and may be acknowledged. Throws {@code DatelineException.Retriable} when it could not be stored. */
public interface Receiver {
    Receipt receive(Delivery delivery);
}
