package news.dateline.demo;

import java.util.Optional;

/**
 * What an invented agency says of a picture that goes with its copy. Drawn for this project by a program: nobody stood before a camera.
 *
 * @param file              its name beside the sample copy; every picture is a JPEG of {@link #WIDTH} × {@link #HEIGHT}
 * @param digitalSourceType IPTC's term for how it was made; formats without a field for it leave it out
 */
record SamplePicture(String file, String caption, String altText, String by, String credit, String usageTerms, Optional<String> digitalSourceType) {
    static final int WIDTH = 1200;
    static final int HEIGHT = 800;
    static final String MEDIA_TYPE = "image/jpeg";
}
