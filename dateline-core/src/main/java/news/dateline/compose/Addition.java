package news.dateline.compose;

import java.util.List;

/** Whole paragraphs of one copy that stand or fall together: one with what it leans on, an accusation with its reply. */
record Addition(Copy copy, List<Passage> passages, double worth) {
    Addition {
        passages = List.copyOf(passages);
    }

    int words() {
        return passages.stream().mapToInt(Passage::words).sum();
    }
}
