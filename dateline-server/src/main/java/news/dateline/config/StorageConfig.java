package news.dateline.config;

import java.util.Map;
import java.util.TreeMap;

public record StorageConfig(
        @Setting(value = "Days that documents are kept as they were received; 0 for no limit.", byDefault = "0") int keepRawDays,
        @Setting(value = "Days that an agency's copy may be stored, as its licence says, by the agency's id (such as northwire: 90). Then its items are destroyed as by a redaction, and what rests on them is closed.",
                byDefault = "") Map<String, String> keepCopyDays,
        @Setting(value = "Days that readers' letters are kept, with the mail addresses in them.", byDefault = "365") int keepLettersDays,
        @Setting(value = "Finished pages that are kept in memory, those asked for most; all others are read from a file.", byDefault = "128MiB") Bytes pagesInMemory) {

    public StorageConfig {
        if (keepRawDays < 0) throw new IllegalArgumentException("keep-raw-days: Expected 0 or more days, found " + keepRawDays);
        if (keepLettersDays < 1) throw new IllegalArgumentException("keep-letters-days: Expected 1 or more days, found " + keepLettersDays);
        keepCopyDays.forEach((agency, days) -> {
            if (!days.matches("[1-9][0-9]{0,5}")) throw new IllegalArgumentException("keep-copy-days: Expected 1 or more days for " + agency + ", found \"" + days + "\"");
        });
    }

    /** Days by agency. */
    public Map<String, Integer> copyDays() {
        Map<String, Integer> days = new TreeMap<>();
        keepCopyDays.forEach((agency, written) -> days.put(agency, Integer.parseInt(written)));
        return days;
    }
}
