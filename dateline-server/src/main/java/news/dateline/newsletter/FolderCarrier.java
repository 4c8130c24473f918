package news.dateline.newsletter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes each message into a folder, as {@code NAME.eml}: for a look at it without a mail server. */
public record FolderCarrier(Path folder) implements Carrier {
    @Override public Result carry(String name, byte[] message, String to) {
        try {
            Files.createDirectories(folder);
            Path part = folder.resolve(name + ".part");
            Files.write(part, message);
            Files.move(part, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new Result.Taken();
        } catch (IOException e) {
            return new Result.Down("the folder for mails cannot be written (" + e.getClass().getSimpleName() + ")");
        }
    }
}
