package news.dateline.pieces;

import java.util.List;
import news.dateline.model.Draft;

/** What became of a file: a draft for the desk, or everything that has to be mended first. Immutable. */
public sealed interface PieceFile {
    record Good(Draft draft) implements PieceFile { }

    record Bad(List<Problem> problems) implements PieceFile {
        public Bad {
            problems = List.copyOf(problems);
        }
    }

    /** What is wrong and what to do, with the line of the file; 1 is the first. */
    record Problem(int line, String words) {
        @Override public String toString() {
            return "line " + line + ": " + words;
        }
    }
}
