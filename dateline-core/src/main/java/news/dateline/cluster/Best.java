package news.dateline.cluster;

import java.util.Arrays;

/** The best few of many numbered things by score, the best first; of equal scores the one offered first is better. One thread. */
final class Best {
    private final int[] ids;
    private final float[] scores;
    private int size;

    Best(int max) {
        this.ids = new int[max];
        this.scores = new float[max];
    }

    void offer(int id, float score) {
        if (size == ids.length && score <= scores[size - 1]) return;
        int at = size;
        while (at > 0 && scores[at - 1] < score) at--;
        int moved = Math.min(size, ids.length - 1) - at;
        System.arraycopy(ids, at, ids, at + 1, moved);
        System.arraycopy(scores, at, scores, at + 1, moved);
        ids[at] = id;
        scores[at] = score;
        if (size < ids.length) size++;
    }

    int size() {
        return size;
    }

    int id(int rank) {
        return ids[rank];
    }

    float score(int rank) {
        return scores[rank];
    }

    int[] ids() {
        return Arrays.copyOf(ids, size);
    }
}
