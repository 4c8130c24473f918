package news.dateline.model;

import java.util.Optional;

/** An item that belongs with this one: a picture with its caption and rights, or a related text. {@code kind} is "picture", "video", "audio", "graphic" or "text". */
public record Association(String kind, Optional<String> href, Optional<String> mediaType, Optional<Integer> width, Optional<Integer> height,
                          Optional<String> caption, Optional<String> altText, Optional<String> credit, Optional<String> usageTerms, Optional<String> digitalSourceType) {
}
