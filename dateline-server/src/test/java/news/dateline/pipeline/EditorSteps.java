package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import news.dateline.desk.Standing;
import news.dateline.model.DeskCommand;
import news.dateline.model.DeskRecord;
import news.dateline.model.Draft;
import news.dateline.model.Story;
import news.dateline.model.StoryState;

/** What an editor asks, and what an editor sees. Stories are named by an item that they tell of. */
final class EditorSteps {
    private EditorSteps() { }

    static void teach(RoadSteps steps, RoadWorld world) {
        steps.step("an editor approves the story of (\\w+)", m -> {
            Story story = world.story(m.group(1));
            world.ask(new DeskCommand.PublishStory(story.id(), story.proposed().map(Draft::fingerprint)));
        });
        steps.step("an editor releases what remains of the story of (\\w+)", m -> {
            Story story = world.story(m.group(1));
            world.ask(new DeskCommand.ReleaseStory(story.id(), story.proposed().map(Draft::fingerprint)));
        });
        steps.step("an editor tries to let the story of (\\w+) stand as it was", m -> {
            Story story = world.story(m.group(1));
            world.ask(new DeskCommand.ReleaseStory(story.id(), story.published().map(Draft::fingerprint)));
        });
        steps.step("an editor withholds the story of (\\w+)", m -> world.ask(new DeskCommand.WithholdStory(world.story(m.group(1)).id(), "A reader's doubt.")));
        steps.step("an editor kills the story of (\\w+)", m -> world.ask(new DeskCommand.KillStory(world.story(m.group(1)).id(), "A court's order.")));
        steps.step("an editor replaces “(.+?)” by “(.+?)” in the story of (\\w+)", m -> world.ask(new DeskCommand.CorrectStory(world.story(m.group(3)).id(), m.group(1), m.group(2), false, Optional.empty())));
        steps.step("an editor replaces “(.+?)” by “(.+?)” in the story of (\\w+) for legal reasons",
                m -> world.ask(new DeskCommand.CorrectStory(world.story(m.group(3)).id(), m.group(1), m.group(2), true, Optional.empty())));
        steps.step("an editor stops automatic publishing", m -> world.ask(new DeskCommand.StopPublishing("site", "something is wrong")));
        steps.step("an editor resumes automatic publishing", m -> world.ask(new DeskCommand.ResumePublishing("site")));

        steps.step("it is refused as (\\w+)", m -> assertThat(world.refusal().map(DeskRecord.Rejected::code)).contains(m.group(1)));
        steps.step("the story of (\\w+) is (published|waiting|withheld|killed|spiked)", m -> assertThat(world.story(m.group(1)).state()).isEqualTo(StoryState.valueOf(m.group(2).toUpperCase(Locale.ROOT))));
        steps.step("no story tells of (\\w+)", m -> assertThat(world.storyOf(m.group(1))).isEmpty());
        steps.step("there is one story", m -> assertThat(world.stories()).filteredOn(story -> story.state() != StoryState.MERGED).hasSize(1));
        steps.step("one story tells of (\\w+) and (\\w+)", m -> assertThat(world.story(m.group(1)).id()).isEqualTo(world.story(m.group(2)).id()));
        steps.step("the story of (\\w+) waits because “(.+)”", m -> assertThat(world.story(m.group(1)).waitsFor()).anyMatch(words -> words.contains(m.group(2))));
        steps.step("the story of (\\w+) has (\\d) voices?", m -> assertThat(world.story(m.group(1)).published().orElseThrow().voices()).isEqualTo(Integer.parseInt(m.group(2))));
        steps.step("an alarm says “(.+)”", m -> assertThat(standing(world).alarms().values()).anyMatch(alarm -> alarm.words().contains(m.group(1))));
        steps.step("no alarm is open", m -> assertThat(standing(world).alarms()).isEmpty());
    }

    private static Standing standing(RoadWorld world) {
        return world.road().news.read(view -> new DeskStories(view).standing());
    }
}
