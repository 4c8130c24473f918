package news.dateline.model;

/** The texts of a wire item that sentences can rest on. */
public enum Field { HEADLINE, DESCRIPTION, BODY }
