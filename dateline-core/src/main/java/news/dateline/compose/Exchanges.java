package news.dateline.compose;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import news.dateline.guard.Speech;

/** Keeps together what one copy tells of a charge: the charge, its reply and its hedge (the law, 9). */
final class Exchanges {
    private static final int REPLY_WITHIN = 3;
    private static final int QUOTATIONS_MAX = 2;

    private final Copy copy;
    private final Printed printed;

    Exchanges(Copy copy, Printed printed) {
        this.copy = copy;
        this.printed = printed;
    }

    /** Adds the reply to an accusation, the accusation to a reply and the hedge to what bears on fault, unless the story prints them; false where they lean on what would not be there. */
    boolean complete(TreeSet<Integer> numbers) {
        boolean accuses = any(numbers, Trait.ACCUSES);
        boolean replies = any(numbers, Trait.DENIES);
        if (accuses && !replies) {
            Optional<Passage> near = copy.passages().stream().filter(passage -> passage.number() > numbers.last() && passage.number() <= numbers.last() + REPLY_WITHIN && passage.is(Trait.DENIES)).findFirst();
            if (near.isPresent() || !printed.denies()) replies = near.isPresent() && printed.denies() && near.get().lines().stream().allMatch(printed::says);
            else replies = true;
            if (!replies && !with(numbers, near.or(() -> first(Trait.DENIES)))) return false;
        }
        answered(numbers).ifPresent(numbers::add);
        List.copyOf(numbers).forEach(number -> criticism(number).forEach(numbers::add));
        if (any(numbers, Trait.DENIES) && !accuses && !printed.accuses() && !with(numbers, first(Trait.ACCUSES))) return false;
        boolean bearsOnFault = accuses || any(numbers, Trait.FINDS_FAULT) || any(numbers, Trait.HOLDS);
        return !bearsOnFault || any(numbers, Trait.HEDGES) || printed.hedges() || with(numbers, first(Trait.HEDGES));
    }

    /** The paragraph right after these, where it begins by rejecting what they say, or where before a court the defence speaks: whatever was said, it is an accusation to the one who answers. */
    private Optional<Integer> answered(TreeSet<Integer> numbers) {
        return Optional.of(numbers.last() + 1).filter(next -> next < copy.passages().size()).filter(next -> {
            Line first = copy.passages().get(next).lines().getFirst();
            return first.is(Trait.DENIES) || Speech.defends(first.text()) && copy.lines().anyMatch(Line::ofCrime);
        });
    }

    /** The criticism that this paragraph voices, goes on with or answers: from the critic to the answer of the one whom he means, less what is printed; empty where nobody answers right after it. */
    private List<Integer> criticism(int number) {
        int from = number;
        while (from > 0 && number - from <= QUOTATIONS_MAX && !copy.passages().get(from).is(Trait.CRITICISES)) from--;
        if (!copy.passages().get(from).is(Trait.CRITICISES)) return List.of();
        int to = from + 1;
        while (to < copy.passages().size() && to - from <= QUOTATIONS_MAX && Speech.opensQuoted(text(to))) to++;
        if (number > to || to >= copy.passages().size() || !Speech.speaksFirst(copy.passages().get(to).lines().getFirst().text())) return List.of();
        return IntStream.rangeClosed(from, to).filter(at -> !copy.passages().get(at).lines().stream().allMatch(printed::says)).boxed().toList();
    }

    private String text(int number) {
        return copy.passages().get(number).text();
    }

    private boolean any(TreeSet<Integer> numbers, Trait trait) {
        return numbers.stream().anyMatch(number -> copy.passages().get(number).is(trait));
    }

    private Optional<Passage> first(Trait trait) {
        return copy.passages().stream().filter(passage -> passage.is(trait)).findFirst();
    }

    private boolean with(TreeSet<Integer> numbers, Optional<Passage> other) {
        if (other.isEmpty()) return true;
        numbers.add(other.get().number());
        return !copy.passages().get(other.get().number()).leansOutside() || numbers.contains(other.get().number() - 1);
    }
}
