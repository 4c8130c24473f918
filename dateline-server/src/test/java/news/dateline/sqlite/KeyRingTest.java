package news.dateline.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import news.dateline.log.DatelineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTest {
    @TempDir Path folder;

    private Path file() {
        return folder.resolve("item.keys");
    }

    private static byte[] key(int of) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) of);
        return key;
    }

    @Test void aKeyIsMadeOnceAndIsThereAfterReopening() {
        try (KeyRing ring = KeyRing.open(file())) {
            assertThat(ring.key("a")).isEmpty();
            assertThat(ring.isDestroyed("a")).isFalse();
            assertThat(ring.keyOrNew("a", () -> key(1))).contains(key(1));
            assertThat(ring.keyOrNew("a", () -> key(2))).contains(key(1));
        }
        try (KeyRing ring = KeyRing.open(file())) {
            assertThat(ring.key("a")).contains(key(1));
        }
    }

    @Test void aDestroyedKeyStandsInNoByteAndNeverComesBack() throws IOException {
        try (KeyRing ring = KeyRing.open(file())) {
            ring.keyOrNew("a", () -> key(1));
            ring.keyOrNew("b", () -> key(2));
            ring.destroy("a");
            ring.destroy("a");
            ring.destroy("never had one");
            assertThat(ring.key("a")).isEmpty();
        }
        assertThat(new String(Files.readAllBytes(file()), StandardCharsets.ISO_8859_1)).doesNotContain(new String(key(1), StandardCharsets.ISO_8859_1)).contains(new String(key(2), StandardCharsets.ISO_8859_1));
        try (KeyRing ring = KeyRing.open(file())) {
            assertThat(ring.isDestroyed("a")).isTrue();
            assertThat(ring.isDestroyed("never had one")).isTrue();
            assertThat(ring.keyOrNew("a", () -> key(3))).isEmpty();
            assertThat(ring.key("b")).contains(key(2));
        }
    }

    @Test void aServerDestroysWhatABackupBesideItHasJustMade() {
        try (KeyRing server = KeyRing.open(file()); KeyRing backup = KeyRing.open(file())) {
            backup.keyOrNew("a", () -> key(1));
            server.destroy("a");
            assertThat(backup.key("a")).isEmpty();
            server.keyOrNew("b", () -> key(2));
            assertThat(backup.keyOrNew("b", () -> key(3))).contains(key(2));
        }
    }

    @Test void aRecordThatACrashCutIsNone() throws IOException {
        try (KeyRing ring = KeyRing.open(file())) {
            ring.keyOrNew("a", () -> key(1));
        }
        Files.write(file(), new byte[] {1, 2, 3}, StandardOpenOption.APPEND);
        try (KeyRing ring = KeyRing.open(file())) {
            ring.keyOrNew("b", () -> key(2));
        }
        try (KeyRing ring = KeyRing.open(file())) {
            assertThat(ring.key("a")).contains(key(1));
            assertThat(ring.key("b")).contains(key(2));
        }
    }

    @Test void anotherFileIsRefusedAndLeftAlone() throws IOException {
        Files.writeString(file(), "Dear editor, these are no keys.");
        assertThatThrownBy(() -> KeyRing.open(file())).isInstanceOf(DatelineException.Permanent.class).hasMessageContaining("found another file");
        assertThat(Files.readString(file())).startsWith("Dear editor");
    }

    @Test void whatIsSealedNeedsEveryKeyAndItsPlace() {
        try (KeyRing ring = KeyRing.open(file())) {
            ring.keyOrNew("a", () -> key(1));
            ring.keyOrNew("b", () -> key(2));
            byte[] words = "sways with the wind".getBytes(StandardCharsets.UTF_8);
            Sealed sealed = Sealed.of(words, List.of("a", "b"), "here", ring::key).orElseThrow();
            assertThat(sealed.open("here", ring::key)).contains(words);
            assertThatThrownBy(() -> sealed.open("there", ring::key)).isInstanceOf(DatelineException.Permanent.class);
            assertThat(Sealed.of(words, List.of("a", "b"), "there", ring::key).orElseThrow().bytes()).isNotEqualTo(sealed.bytes());
            ring.destroy("b");
            assertThat(sealed.open("here", ring::key)).isEmpty();
            assertThat(Sealed.of(words, List.of("a", "b"), "here", ring::key)).isEqualTo(Optional.empty());
        }
    }
}
