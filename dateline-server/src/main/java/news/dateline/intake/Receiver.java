package news.dateline.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Where intake hands over. Any thread may call; on return the delivery is durable and may be acknowledged. Throws {@code DatelineException.Retriable} when it could not be stored. */
public interface Receiver {
    Receipt receive(Delivery delivery);

    /**
     * For a delivery that is too long for memory: {@code all} holds its bytes, {@code delivery} says the rest. Its items become durable in order while it is read, so after a failure in the midst
     * some are; a repeat of the whole finds them known. A receiver that takes no such deliveries says so in the receipt.
     */
    default Receipt receiveLong(Delivery delivery, InputStream all) throws IOException {
        return new Receipt(0, 0, Optional.of("it is too long for one document"), List.of());
    }
}
