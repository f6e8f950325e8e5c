package org.earlyhelp.subjectaccess;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.User;
import org.earlyhelp.casefile.DocumentFile;
import org.earlyhelp.shared.ListViewed;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.Page;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows requests to see records, and their items. */
@Service
@Transactional
public class ReadingRequests {

	private final Requests requests;

	private final Items items;

	private final Enclosures enclosures;

	private final ThirdParties consultations;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadingRequests(Requests requests, Items items, Enclosures enclosures, ThirdParties consultations, CurrentUser user,
			ApplicationEventPublisher events, Clock clock) {
		this.requests = requests;
		this.items = items;
		this.enclosures = enclosures;
		this.consultations = consultations;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/** Whether somebody may know that there are requests: for pages that lead there. */
	public static boolean isFor(User user) {
		return SubjectAccessRoles.mayList(user);
	}

	/** By which day it is told whether somebody waits too long. */
	public LocalDate today() {
		return ServiceTime.dayOf(this.clock.instant());
	}

	/** Whether whoever asks answers requests. */
	public boolean mayAnswer() {
		return SubjectAccessRoles.mayAnswer(this.user.get());
	}

	/**
	 * @throws NotPermitted for all but records officers
	 */
	public void demandAnswering() {
		SubjectAccessRoles.demand(this.user.get());
	}

	/**
	 * Due soonest first. For those who do not answer them: dates and states, no names.
	 * @throws NotPermitted for those who have no part in it
	 */
	public Page<RequestView> list(RequestState state, int limit, Cursor after) {
		User reader = this.user.get();
		if (!SubjectAccessRoles.mayList(reader)) {
			throw new NotPermitted("requests to see records");
		}
		List<RequestView> found = this.requests.dueSoonest(state, limit + 1, day(after), id(after));
		List<RequestView> page = found.subList(0, Math.min(limit, found.size()));
		this.events.publishEvent(new ListViewed("SUBJECT_ACCESS_REQUESTS", page.stream().map(RequestView::id).toList(),
				Map.of("state", state.name()), this.clock.instant()));
		RequestView last = page.isEmpty() ? null : page.get(page.size() - 1);
		return new Page<>(SubjectAccessRoles.mayAnswer(reader) ? page : page.stream().map(RequestView::brief).toList(),
				this.requests.count(state), (found.size() > limit)
						? Cursor.of(Requests.sortOn(last.dueOn()).toString(), last.id().toString()).encode() : null);
	}

	/**
	 * @throws NotPermitted for those who may list it alone
	 * @throws org.earlyhelp.shared.NotThere where there is none, or none for them
	 */
	public RequestView read(UUID id) {
		SubjectAccessRoles.demand(this.user.get(), id);
		RequestView request = this.requests.called(id);
		viewed(request, "SUBJECT_ACCESS_REQUEST");
		return request.with(this.items.counts(id), this.consultations.of(id));
	}

	/**
	 * The items of a request, the oldest first.
	 * @param undecided those alone that nobody has decided about
	 */
	public Page<ItemView> items(UUID id, boolean undecided, int limit, Cursor after) {
		SubjectAccessRoles.demand(this.user.get(), id);
		RequestView request = this.requests.called(id);
		List<ItemView> found = this.items.page(id, undecided, limit + 1, day(after),
				(after != null) ? after.part(1) : null);
		List<ItemView> page = found.subList(0, Math.min(limit, found.size()));
		viewed(request, "SUBJECT_ACCESS_ITEMS");
		RequestView.Counts counts = this.items.counts(id);
		ItemView last = page.isEmpty() ? null : page.get(page.size() - 1);
		return new Page<>(page, undecided ? counts.undecided() : counts.all(),
				(found.size() > limit) ? Cursor.of(last.on().toString(), last.source()).encode() : null);
	}

	/**
	 * One of them.
	 * @throws org.earlyhelp.shared.NotThere where this request has none such
	 */
	public ItemView item(UUID id, UUID item) {
		SubjectAccessRoles.demand(this.user.get(), id);
		RequestView request = this.requests.called(id);
		ItemView held = this.items.called(id, item);
		viewed(request, "SUBJECT_ACCESS_ITEM");
		return held;
	}

	/**
	 * The file behind an item, as long as its request is answered.
	 * @throws org.earlyhelp.shared.NotThere where there is none, or its case has been
	 * sealed from whoever answers
	 * @throws CannotAnswer where the request was answered or closed, or nobody knows who
	 * asks
	 */
	public DocumentFile document(UUID id, UUID item) {
		SubjectAccessRoles.demand(this.user.get(), id);
		RequestView request = this.requests.called(id);
		HeldDocument held = HeldDocument.of(this.items.called(id, item)).orElseThrow(() -> NotThere.none(item));
		Completeness.demandOpen(request.state());
		Completeness.demandKnown(request.known());
		return this.enclosures.file(request.reference(), held);
	}

	/**
	 * Somebody who was asked whether they mind.
	 * @throws org.earlyhelp.shared.NotThere where this request has none such
	 */
	public RequestView.ConsultationView consultation(UUID id, UUID consultation) {
		SubjectAccessRoles.demand(this.user.get(), id);
		this.requests.called(id);
		return this.consultations.called(id, consultation);
	}

	private void viewed(RequestView request, String what) {
		this.events.publishEvent(
				new RecordViewed(Subject.of(request.personId()), request.familyId(), what, this.clock.instant()));
	}

	private static LocalDate day(Cursor after) {
		try {
			return (after != null) ? LocalDate.parse(after.part(0)) : null;
		}
		catch (DateTimeException ex) {
			throw Cursor.unreadable();
		}
	}

	private static UUID id(Cursor after) {
		try {
			return (after != null) ? UUID.fromString(after.part(1)) : null;
		}
		catch (IllegalArgumentException ex) {
			throw Cursor.unreadable();
		}
	}

}
