package news.dateline.demo;

/** A picture in Media RSS, as feeds of RSS and Atom carry it (www.rssboard.org/media-rss). It has no field for alternative text or the source type. */
final class MediaContent {
    static final String NAMESPACE = "http://search.yahoo.com/mrss/";

    private MediaContent() { }

    static void write(XmlDocument xml, SampleAgency agency, FiledPicture picture) {
        SamplePicture about = picture.about();
        xml.element("media:content", () -> {
            xml.text("media:description", about.caption(), "type", "plain");
            xml.text("media:credit", about.credit(), "role", "photographer");
            xml.text("media:copyright", "© " + agency.name());
        }, "url", picture.href().toString(), "type", SamplePicture.MEDIA_TYPE, "medium", "image", "width", String.valueOf(SamplePicture.WIDTH), "height", String.valueOf(SamplePicture.HEIGHT),
                "fileSize", String.valueOf(picture.bytes()));
    }
}
