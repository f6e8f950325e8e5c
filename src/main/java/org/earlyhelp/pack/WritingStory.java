package org.earlyhelp.pack;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.kpi.ClosedQuarter;
import org.earlyhelp.kpi.Period;
import org.earlyhelp.kpi.ReadingKpis;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.TimeOrderedId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what lies behind figures, what works and what is proposed. Who writes again adds
 * a version; none is ever changed.
 */
@Service
@Transactional
public class WritingStory {

	/** Nobody reads more versions at once. */
	private static final int VERSIONS = 50;

	private final Stories stories;

	private final ReadingPack packs;

	private final ReadingKpis kpis;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	WritingStory(Stories stories, ReadingPack packs, ReadingKpis kpis, CurrentUser user,
			ApplicationEventPublisher events, Clock clock) {
		this.stories = stories;
		this.packs = packs;
		this.kpis = kpis;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/** Whether whoever asks may write: a service manager or an analyst. */
	public boolean mayWrite() {
		return this.user.get().is(Role.SERVICE_MANAGER, Role.ANALYST);
	}

	/**
	 * @param about a measure, or {@code ALL}
	 * @throws NotPermitted where the asker is neither service manager nor analyst
	 * @throws NotThere where there is no such quarter or measure
	 * @throws StoryMovedOn where there is a later version than whoever writes has read
	 */
	public Story write(String quarter, String about, WriteStory told) {
		User writer = this.user.get();
		if (!mayWrite()) {
			throw new NotPermitted("write a story");
		}
		Period period = this.packs.quarter(quarter);
		demandMeasure(about);
		int number = this.stories.number(period, about);
		if (number != told.after()) {
			throw new StoryMovedOn(number);
		}
		UUID statement = this.packs.statement(period).map(ClosedQuarter::id).orElse(null);
		Instant now = this.clock.instant();
		var story = new Story(TimeOrderedId.next(), quarter, about, number + 1, told.story(), told.works(),
				told.proposed(), statement, writer.username(), now);
		try {
			this.stories.add(story, period);
		}
		catch (DuplicateKeyException ex) {
			throw new StoryMovedOn(number + 1);
		}
		this.events.publishEvent(new StoryWritten(story.id(), quarter, about, number + 1, statement, now));
		return story;
	}

	/**
	 * The versions of a story, the latest first.
	 * @throws NotPermitted for those who see no figures of the whole service
	 * @throws NotThere where there is no such quarter or measure
	 */
	@Transactional(readOnly = true)
	public List<Story> versions(String quarter, String about) {
		if (!this.packs.mayRead()) {
			throw new NotPermitted("quarterly pack");
		}
		Period period = this.packs.quarter(quarter);
		demandMeasure(about);
		return this.stories.versions(period, about, VERSIONS);
	}

	private void demandMeasure(String about) {
		if (!about.equals(Story.ALL) && !this.kpis.isThere(about)) {
			throw NotThere.none(about);
		}
	}

}
