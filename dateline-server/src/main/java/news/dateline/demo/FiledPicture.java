package news.dateline.demo;

import java.net.URI;

/** A picture under the address that its agency serves it at, with the length of its file in bytes. */
record FiledPicture(SamplePicture about, URI href, int bytes) { }
