package news.dateline.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What an editor's order leaves behind for ever, by items, so that it goes where they go. {@code reasons} say who ordered it and why. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({@JsonSubTypes.Type(value = Bond.Apart.class, name = "apart"), @JsonSubTypes.Type(value = Bond.Together.class, name = "together")})
public sealed interface Bond {
    List<ItemId> items();

    List<String> reasons();

    /** No item of the one side is ever with an item of the other. */
    record Apart(List<ItemId> one, List<ItemId> other, List<String> reasons) implements Bond {
        public Apart {
            one = List.copyOf(one);
            other = List.copyOf(other);
            reasons = List.copyOf(reasons);
        }

        @Override public List<ItemId> items() {
            return java.util.stream.Stream.concat(one.stream(), other.stream()).toList();
        }
    }

    /** No rule takes any of these out of the cluster that it is in. */
    record Together(List<ItemId> items, List<String> reasons) implements Bond {
        public Together {
            items = List.copyOf(items);
            reasons = List.copyOf(reasons);
        }
    }
}
