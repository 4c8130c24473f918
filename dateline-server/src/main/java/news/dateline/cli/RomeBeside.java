package news.dateline.cli;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads feeds with ROME, from jars that whoever measures brings along: it is no part of the product, only something to be compared with. */
final class RomeBeside implements IntakeBench.Way, AutoCloseable {
    private final URLClassLoader loader;

    /** {@code jars} as in a class path: rome, rome-utils, jdom2, slf4j-api. */
    RomeBeside(String jars) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String jar : jars.split(File.pathSeparator)) urls.add(Path.of(jar).toUri().toURL());
        loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    @Override public int read(byte[] document) {
        try {
            Object text = loader.loadClass("com.rometools.rome.io.XmlReader").getConstructor(InputStream.class).newInstance(new ByteArrayInputStream(document));
            Class<?> input = loader.loadClass("com.rometools.rome.io.SyndFeedInput");
            Object feed = input.getMethod("build", Reader.class).invoke(input.getConstructor().newInstance(), text);
            return ((List<?>) loader.loadClass("com.rometools.rome.feed.synd.SyndFeed").getMethod("getEntries").invoke(feed)).size();
        } catch (ReflectiveOperationException e) {
            // What ROME refuses it refuses by an exception; a jar that is missing shows as no document read.
            return -1;
        }
    }

    @Override public void close() throws IOException {
        loader.close();
    }
}
