package news.dateline.config;

import java.time.Duration;

public record IntakeConfig(
        @Setting(value = "How we name ourselves to agencies' servers.", byDefault = "Dateline/0.1 (+news desk)") String userAgent,
        @Setting(value = "Time to connect.", byDefault = "10s") Duration connectTimeout,
        @Setting(value = "Time for a whole answer.", byDefault = "60s") Duration answerTimeout,
        @Setting(value = "The shortest time between two polls of a source that files often.", byDefault = "30s") Duration pollIntervalMin,
        @Setting(value = "The longest time between two polls of a source that hardly files.", byDefault = "15m") Duration pollIntervalMax,
        @Setting(value = "The longest pause after failures; a failing source keeps being tried.", byDefault = "30m") Duration failurePauseMax,
        @Setting(value = "The largest document.", byDefault = "20MiB") Bytes documentSizeMax,
        @Setting(value = "The largest file of a watched folder that holds items one after another (a newsMessage); those are read item by item.", byDefault = "4GiB") Bytes messageSizeMax,
        @Setting(value = "Redirects that are followed.", byDefault = "5") int redirectsMax,
        @Setting(value = "A source is reported as strangely quiet after this many of its usual gaps.", byDefault = "8") int quietGaps,
        @Setting(value = "How often watched folders are looked at.", byDefault = "2s") Duration watchInterval,
        @Setting(value = "How often mailboxes are looked at.", byDefault = "30s") Duration mailInterval) {
}
