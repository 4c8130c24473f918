package news.dateline.media;

/** How a camera was held, as a JPEG's Exif says (tag 0x0112 of its first directory; JEITA CP-3451). The one thing of a picture's metadata that its pixels need. Pure. */
final class Orientation {
    private static final int UPRIGHT = 1;
    private static final int TAG = 0x0112;
    private static final int ENTRIES_MAX = 200;

    private Orientation() { }

    /** 1 to 8; 1 where nothing is said, or nothing that can be read. */
    static int of(byte[] jpeg) {
        if (jpeg.length < 4 || at(jpeg, 0) != 0xFF || at(jpeg, 1) != 0xD8) return UPRIGHT;
        int place = 2;
        while (place + 4 <= jpeg.length && at(jpeg, place) == 0xFF) {
            int marker = at(jpeg, place + 1);
            int length = at(jpeg, place + 2) << 8 | at(jpeg, place + 3);
            if (marker == 0xDA || length < 2) return UPRIGHT;
            if (marker == 0xE1 && length > 16 && at(jpeg, place + 4) == 'E' && at(jpeg, place + 5) == 'x' && at(jpeg, place + 6) == 'i' && at(jpeg, place + 7) == 'f') return tiff(jpeg, place + 10);
            place += 2 + length;
        }
        return UPRIGHT;
    }

    private static int tiff(byte[] bytes, int start) {
        boolean little = at(bytes, start) == 'I';
        long directory = start + (long) number(bytes, start + 4, 4, little);
        if (directory < start || directory + 2 > bytes.length) return UPRIGHT;
        int entries = Math.min(ENTRIES_MAX, number(bytes, (int) directory, 2, little));
        for (int i = 0; i < entries; i++) {
            int entry = (int) directory + 2 + 12 * i;
            if (number(bytes, entry, 2, little) != TAG) continue;
            int said = number(bytes, entry + 8, 2, little);
            return said >= 1 && said <= 8 ? said : UPRIGHT;
        }
        return UPRIGHT;
    }

    private static int number(byte[] bytes, int place, int length, boolean little) {
        int number = 0;
        for (int i = 0; i < length; i++) number = number << 8 | at(bytes, little ? place + length - 1 - i : place + i);
        return number;
    }

    /** Beyond the end there is nothing. */
    private static int at(byte[] bytes, int place) {
        return place >= 0 && place < bytes.length ? bytes[place] & 0xFF : 0;
    }
}
