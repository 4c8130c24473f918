package news.dateline.wire.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import news.dateline.model.AltId;
import news.dateline.model.Association;
import news.dateline.model.InfoSource;
import news.dateline.model.Subject;

/**
 * What one item says of itself, as written: a format's reader fills it and judges nothing; what the words mean is decided afterwards, in one place for all formats. Used by one thread while one
 * document is read.
 */
public final class Copy {
    /** A headline as written; {@code html} where the format escapes HTML in it. */
    public record Title(String text, String role, boolean html) { }

    public enum Group { GENRE, SUBJECT, PLACE, PERSON, ORGANISATION }

    private final String where;
    private final long offset;
    private final Map<Slot, Set<String>> said = new EnumMap<>(Slot.class);
    private final List<Title> titles = new ArrayList<>();
    private final List<Passage> summaries = new ArrayList<>();
    private final List<Passage> bodies = new ArrayList<>();
    private final Map<Group, List<Subject>> subjects = new EnumMap<>(Group.class);
    private final Map<String, String> bylineRoles = new LinkedHashMap<>();
    private final Map<String, InfoSource> infoSources = new LinkedHashMap<>();
    private final List<AltId> altIds = new ArrayList<>();
    private final List<Association> associations = new ArrayList<>();
    private final List<String> mended = new ArrayList<>();
    private String base = "";
    private boolean summaryServesAsBody;
    private Supplier<String> remains = () -> "";

    /** {@code where} names the item to a person ("item 3"); {@code offset} is in characters, -1 if unknown. */
    public Copy(String where, long offset) {
        this.where = where;
        this.offset = offset;
    }

    /** Adds a value; blank ones are as if they were not there. */
    public Copy put(Slot slot, String value) {
        return value.isBlank() ? this : putEvenBlank(slot, value);
    }

    /** Adds a value that means something even when blank: an embargo without an end, a status without a code. */
    public Copy putEvenBlank(Slot slot, String value) {
        Set<String> values = said.computeIfAbsent(slot, key -> new LinkedHashSet<>(4));
        if (values.size() < Limits.VALUES) values.add(value.strip());
        return this;
    }

    public Copy title(String text, String role, boolean html) {
        if (!text.isBlank() && titles.size() < Limits.VALUES) titles.add(new Title(text, role.isBlank() ? "main" : role.strip(), html));
        return this;
    }

    public Copy summary(Passage.Kind kind, String text, String base) {
        return summary(new Passage(kind, text, base));
    }

    public Copy body(Passage.Kind kind, String text, String base) {
        return body(new Passage(kind, text, base));
    }

    /** The first of the bodies is the main one, unless a later one has markup and it has not. */
    public Copy body(Passage passage) {
        if (!passage.text().isBlank() && bodies.size() < Limits.VALUES) bodies.add(passage);
        return this;
    }

    /** The first of the summaries is the main one. */
    public Copy summary(Passage passage) {
        if (!passage.text().isBlank() && summaries.size() < Limits.VALUES) summaries.add(passage);
        return this;
    }

    /** A name of a maker; a blank role is none. */
    public Copy byline(String name, String role) {
        if (!name.isBlank() && !role.isBlank() && bylineRoles.size() < Limits.VALUES) bylineRoles.putIfAbsent(name.strip(), role.strip());
        return put(Slot.BYLINE, name);
    }

    /** A party that supplied or changed the copy; a blank role or code is none. */
    public Copy infoSource(String name, String role, String code) {
        if (!name.isBlank() && infoSources.size() < Limits.VALUES) infoSources.putIfAbsent(name.strip(),
                new InfoSource(name.strip(), Optional.of(role.strip()).filter(text -> !text.isEmpty()), Optional.of(code.strip()).filter(text -> !text.isEmpty())));
        return put(Slot.INFO_SOURCE, name);
    }

    /** Another identifier; {@code role} may be blank. */
    public Copy altId(String role, String value) {
        String line = Plain.line(value);
        if (!line.isEmpty() && altIds.size() < Limits.VALUES) altIds.add(new AltId(role.strip(), line));
        return this;
    }

    public Copy subject(Group group, Subject subject) {
        List<Subject> all = subjects.computeIfAbsent(group, key -> new ArrayList<>());
        if (all.size() < Limits.VALUES && !subject.label().isBlank() && !all.contains(subject)) all.add(subject);
        return this;
    }

    public Copy association(Association association) {
        Association tidy = Tidy.of(association);
        if (associations.size() < Limits.VALUES && !associations.contains(tidy)) associations.add(tidy);
        return this;
    }

    public Copy mend(String what) {
        if (mended.size() < Limits.VALUES) mended.add(what);
        return this;
    }

    /** What relative addresses of this item are resolved against. */
    public Copy base(String address) {
        base = address;
        return this;
    }

    /** The item as it stands in the document, or the empty text where that says nothing: looked at only when nothing else could be read of it, since even then something was filed. */
    public Copy remains(Supplier<String> asWritten) {
        remains = asWritten;
        return this;
    }

    /** For feeds: when there is no body, the summary is the copy. */
    public Copy summaryServesAsBody() {
        summaryServesAsBody = true;
        return this;
    }

    public String where() {
        return where;
    }

    public long offset() {
        return offset;
    }

    public Optional<String> first(Slot slot) {
        Set<String> values = said.get(slot);
        return values == null ? Optional.empty() : Optional.of(values.iterator().next());
    }

    public List<String> all(Slot slot) {
        Set<String> values = said.get(slot);
        if (values == null) return List.of();
        return values.size() == 1 ? List.of(values.iterator().next()) : List.copyOf(values);
    }

    public boolean hasTitle() {
        return !titles.isEmpty();
    }

    public List<Title> titles() {
        return List.copyOf(titles);
    }

    public List<Passage> summaries() {
        return List.copyOf(summaries);
    }

    public List<Passage> bodies() {
        return List.copyOf(bodies);
    }

    public List<Subject> subjects(Group group) {
        return List.copyOf(subjects.getOrDefault(group, List.of()));
    }

    /** By the name as put. */
    public Optional<String> bylineRole(String name) {
        return Optional.ofNullable(bylineRoles.get(name));
    }

    /** By the name as put. */
    public InfoSource infoSource(String name) {
        return infoSources.getOrDefault(name, InfoSource.of(name));
    }

    public List<AltId> altIds() {
        return List.copyOf(altIds);
    }

    public List<Association> associations() {
        return List.copyOf(associations);
    }

    public List<String> mended() {
        return List.copyOf(mended);
    }

    public String base() {
        return base;
    }

    /** Everything that it says, in one text; empty when it says nothing. */
    public String everything() {
        if (said.isEmpty() && titles.isEmpty() && summaries.isEmpty() && bodies.isEmpty() && subjects.isEmpty() && associations.isEmpty()) return remains.get();
        return said + "\n" + titles + "\n" + summaries + "\n" + bodies + "\n" + subjects + "\n" + associations;
    }

    public boolean lendsSummary() {
        return summaryServesAsBody;
    }
}
