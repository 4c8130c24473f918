package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The reader's pages in a real browser, at work; how each kind of them looks is {@link EveryPageIT}'s. */
class SiteBrowserIT extends ReadersBrowser {
    @Test void articleIsWholeWithoutScript() {
        page.context().close();
        page = opened(new Browser.NewPageOptions().setJavaScriptEnabled(false));
        go(ReadersRoom.STORY);
        assertThat(page.locator("h1").textContent()).isEqualTo("Bridge falls into the creek at Mkupe");
        assertThat(page.locator(".rail a").all()).extracting(link -> link.getAttribute("href")).containsExactly("/news/health", "/trending", "/opinion", "/east-africa/shots", "/latest");
        assertThat(page.locator(".correction").textContent()).contains("not at Mkomani");
        assertThat(page.locator(".differ .sides > div").count()).isEqualTo(2);
        assertThat(page.locator(".paragraph .sources").first().isVisible()).isFalse();
        page.locator(".paragraph summary").first().click();
        assertThat(page.locator(".paragraph .sources").first().isVisible()).isTrue();
        assertThat(page.locator(".paragraph .sources").first().textContent()).contains("Harbour Wire", "Bridge falls into the creek");
        go("/");
        assertThat(page.locator("nav.sectors a").count()).isEqualTo(4);
        assertThat(page.locator(".editions a").count()).isEqualTo(3);
        assertThat(page.locator(".lead h3 a").getAttribute("href")).isEqualTo(ReadersRoom.STORY);
        go("/latest");
        assertThat(page.locator(".rows .card").count()).isEqualTo(8);
    }

    @Test void sourcesOpenByKeyboard() {
        go(ReadersRoom.STORY);
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.className")).as("the first key leads past the furniture").isEqualTo("skip");
        page.keyboard().press("Enter");
        for (int i = 0; i < 20 && !(Boolean) page.evaluate("document.activeElement.matches('.paragraph summary')"); i++) page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.parentElement.open")).isEqualTo(true);
        assertThat(page.locator(".paragraph .sources").first().isVisible()).isTrue();
        page.keyboard().press("Enter");
        assertThat(page.locator(".paragraph .sources").first().isVisible()).isFalse();
        assertThat(faults).isEmpty();
    }

    @Test void latestGetsANewStoryAndLosesAKilledOneWhileItIsOpen() {
        go("/latest");
        room.arrives("school", "School opens its doors in Garissa");
        page.waitForSelector(".rows > li:first-child [data-story=school]");
        assertThat(page.locator(".rows > li:first-child h3").textContent()).isEqualTo("School opens its doors in Garissa");
        room.killed("school");
        page.waitForSelector("[data-story=school]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(faults).isEmpty();
    }

    @Test void whatCameAndWentBetweenThePageAndItsConnectionIsToldFirst() {
        CompletableFuture<Route> connecting = new CompletableFuture<>();
        page.route("**/stream/**", connecting::complete);
        room.arrives("shop", "Shop opens its doors in Garissa");
        go("/latest");
        assertThat(page.locator("[data-story=shop]").count()).isEqualTo(1);
        room.killed("shop");
        room.arrives("mill", "Mill opens its doors in Garissa");
        page.waitForCondition(connecting::isDone);
        connecting.join().resume();
        page.waitForSelector(".rows > li:first-child [data-story=mill]");
        page.waitForSelector("[data-story=shop]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
        room.killed("mill");
        assertThat(faults).isEmpty();
    }

    @Test void frontOfAnEditionHearsOfItsOwnStories() {
        go("/east-africa");
        room.arrives("dam", "Dam opens its doors in Garissa");
        page.waitForSelector(".rail [data-live] > li:first-child [data-story=dam]");
        room.killed("dam");
        page.waitForSelector("[data-story=dam]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
        go("/pacific");
        room.arrives("quay", "Quay opens its doors in Garissa");
        room.arrives("pier", "Pier opens its doors in Garissa");
        assertThat(page.locator("[data-story=quay]").count()).isZero();
        room.killed("quay");
        room.killed("pier");
        assertThat(faults).isEmpty();
    }

    @Test void anOpenStorySaysThatItWasChangedAndIsNotReadOnOnceItIsWithdrawn() {
        room.arrives("kiosk", "Kiosk opens its doors in Garissa");
        go("/article/kiosk");
        page.waitForRequest(request -> request.url().endsWith("/fragment/card/kiosk"), () -> page.reload());
        assertThat(page.locator(".told-since").count()).isZero();
        room.arrives("kiosk", "Kiosk opens three doors in Garissa");
        page.waitForSelector(".told-since");
        assertThat(page.locator(".told-since").textContent()).startsWith("There is news of this story since you opened it.");
        assertThat(page.locator("h1").textContent()).isEqualTo("Kiosk opens its doors in Garissa");
        page.locator(".told-since a").click();
        page.waitForCondition(() -> page.locator("h1").textContent().equals("Kiosk opens three doors in Garissa"));
        room.killed("kiosk");
        page.waitForSelector(".article", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(page.locator("main").textContent()).contains("taken off this page").doesNotContain("Kiosk");
    }

    @Test void whatIsTrendingIsRankedAndSaysWhy() {
        go("/trending");
        assertThat(page.locator(".ranked > li [data-story]").all()).extracting(card -> card.getAttribute("data-story")).containsExactly("hindi", "well");
        page.locator(".why summary").first().click();
        assertThat(page.locator(".why p").first().textContent()).startsWith("9 in the last hour");
        assertReadable("trending");
        page.setViewportSize(390, 844);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        assertThat(faults).isEmpty();
    }

    @Test void aStoryIsSearchedForSuggestedMarkedAndNarrowedWithTheKeyboardAlone() {
        go("/search");
        page.locator("#q").focus();
        page.keyboard().type("water in kw");
        page.waitForSelector("#suggested option", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        assertThat(page.locator("#suggested option").first().getAttribute("value")).isEqualTo("Last of forty wells gives water in Kwale");
        page.locator("#q").fill("\"last of forty wells\" giving -Lamu");
        page.keyboard().press("Enter");
        page.waitForSelector(".found");
        assertThat(page.locator(".found [data-story]").first().getAttribute("data-story")).isEqualTo("well");
        assertThat(page.locator(".found mark").allTextContents()).contains("Last of forty wells", "gives");
        assertThat(page.locator(".found [data-story=welllamu]").count()).isZero();
        page.locator(".search-by summary").first().focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL("**when=**");
        assertThat(page.locator(".search-by [aria-current]").count()).isEqualTo(1);
        assertReadable("search, narrowed");
        assertThat(faults).isEmpty();
    }

    @Test void searchWorksWithoutScriptAndFindsHindiAndNothingThatWasWithdrawn() {
        page.context().close();
        page = opened(new Browser.NewPageOptions().setJavaScriptEnabled(false));
        go("/search");
        page.locator("#q").fill("स्कूल");
        page.locator(".search-form button").click();
        page.waitForURL("**q=**");
        assertThat(page.locator(".found [data-story]").first().getAttribute("data-story")).isEqualTo("hindi");
        assertThat(page.locator(".found article").first().getAttribute("lang")).isEqualTo("hi");
        page.locator("#q").fill("withdrawn");
        page.locator(".search-form button").click();
        page.waitForURL("**q=withdrawn**");
        assertThat(page.locator(".found").count()).isZero();
        assertThat(page.locator(".search-said").textContent()).isEqualTo("No story was found.");
        assertThat(faults).isEmpty();
    }

    @Test void aReadingIsToldOnceAfterTenSecondsAndSaysNothingOfTheReader() {
        List<String> told = new ArrayList<>();
        page.route("**/view", route -> {
            told.add(route.request().postData());
            assertThat(route.request().headers()).doesNotContainKey("cookie");
            route.fulfill(new Route.FulfillOptions().setStatus(204));
        });
        page.clock().install();
        go(ReadersRoom.STORY);
        page.clock().runFor(9_000);
        assertThat(told).isEmpty();
        page.clock().runFor(60_000);
        page.waitForCondition(() -> !told.isEmpty());
        assertThat(told).containsExactly("ferry east-africa");
        assertThat(faults).isEmpty();
    }

    @Test void railsOfAnOpenArticleFillWithOthersThanItself() {
        go(ReadersRoom.STORY);
        filled();
        assertThat(page.locator(".rail .slot").all()).hasSize(5);
        // In so small a paper those of the shots stand among the related ones already: a rail with nothing of its own closes.
        assertThat(page.locator(".rail .slot:not([hidden])").all()).hasSizeGreaterThanOrEqualTo(3).allSatisfy(slot -> assertThat(slot.locator("[data-story]").count()).isPositive());
        assertThat(page.locator(".rail [data-story=ferry]").count()).isZero();
        assertThat(page.locator(".rail [data-story=clinic]").count()).isEqualTo(1);
        assertThat(page.locator(".rail [data-story]").all()).extracting(card -> card.getAttribute("data-story")).doesNotHaveDuplicates();
        assertThat(faults).isEmpty();
    }

    @Test void wordsInAnotherLanguageSaySo() {
        go("/");
        assertThat(page.locator("[data-story=hindi]").first().getAttribute("lang")).isEqualTo("hi");
        assertThat(page.locator("[data-story=hindi] .meta").first().getAttribute("lang")).isEqualTo("en");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        page.locator("[data-story=hindi] a").first().click();
        page.waitForURL("**/article/**");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("hi");
        assertThat(page.locator(".about").getAttribute("lang")).isEqualTo("en");
        assertThat(page.locator(".times time").first().getAttribute("datetime")).isEqualTo("2026-03-04T11:07:00+03:00");
        assertThat(faults).isEmpty();
    }

    @Test void noStoryStandsTwiceInTheBlocksOfAFront() {
        go("/east-africa");
        assertThat(page.locator(".top-stories [data-story], .blocks [data-story]").all()).extracting(card -> card.getAttribute("data-story")).doesNotHaveDuplicates().hasSizeGreaterThan(5);
    }

    /** The stream tells what came since the newest of the list, and the top stories are newer: they stand on top and not in the list as well. */
    @Test void latestOfTheHomeDoesNotRepeatTheTopStories() {
        go("/");
        room.arrives("kiln", "Kiln opens its doors in Garissa");
        page.waitForSelector(".rail [data-live] > li:first-child [data-story=kiln]");
        assertThat(page.locator(".top-stories [data-story], .rail [data-live] [data-story]").all()).extracting(card -> card.getAttribute("data-story")).doesNotHaveDuplicates().hasSizeGreaterThan(5);
        room.killed("kiln");
    }

    @Test void printedArticleIsTheStoryAlone() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        go(ReadersRoom.STORY);
        for (String furniture : List.of("nav.sectors", ".editions", ".rail", ".foot-links")) assertThat(page.locator(furniture).first().isVisible()).as(furniture).isFalse();
        assertThat(page.locator("h1").isVisible()).isTrue();
        assertThat(page.locator(".inputs").isVisible()).isTrue();
    }
}
