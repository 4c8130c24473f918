package news.dateline.demo;

import java.util.List;

/** How one agency writes down what it files. */
interface WireFormat {
    String contentType();

    /** The document that an agency's address answers with; {@code filings} newest first. */
    byte[] write(SampleAgency agency, List<Filed> filings);

    /** Whether copy may be filed before it may be published; open feeds have no field for that and carry it when it is free. */
    boolean carriesAdvanceCopy();
}
