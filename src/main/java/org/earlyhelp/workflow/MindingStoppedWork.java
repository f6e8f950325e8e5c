package org.earlyhelp.workflow;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.earlyhelp.access.Access;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Deed;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.casefile.CaseDoor;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.frontdoor.Contact;
import org.earlyhelp.frontdoor.Contacts;
import org.earlyhelp.shared.ListViewed;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.workflow.StoppedWork.About;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows administrators what the service could not do by itself, and lets them have it
 * tried again.
 *
 * @see "people-and-access, 6.1: an administrator sees no case content"
 */
@Service
@Transactional
public class MindingStoppedWork {

	private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

	private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private final StoppedJobs jobs;

	private final Diagrams diagrams;

	private final CaseFiles cases;

	private final CaseDoor door;

	private final Contacts contacts;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	MindingStoppedWork(StoppedJobs jobs, Diagrams diagrams, CaseFiles cases, CaseDoor door, Contacts contacts,
			CurrentUser user, ApplicationEventPublisher events, Clock clock) {
		this.jobs = jobs;
		this.diagrams = diagrams;
		this.cases = cases;
		this.door = door;
		this.contacts = contacts;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/** Whether somebody minds it: for pages that lead there. */
	public static boolean isFor(User user) {
		return user.is(Role.ADMIN);
	}

	/**
	 * What was begun first comes first. Pages are counted, since the engine knows no
	 * other way: what is tried again meanwhile moves the next page up.
	 * @param limit 1 to 100
	 * @throws NotPermitted to all but administrators
	 */
	public Page<StoppedWork> list(int limit, Cursor after) {
		demand();
		int first = (after != null) ? number(after) : 0;
		List<StoppedJobs.Job> found = this.jobs.list(first, limit + 1);
		List<StoppedWork> page = found.stream().limit(limit).map(this::told).toList();
		this.events.publishEvent(new ListViewed("STOPPED_WORK", ids(page), Map.of(), this.clock.instant()));
		return new Page<>(page, this.jobs.count(),
				(found.size() > limit) ? Cursor.of(Integer.toString(first + limit)).encode() : null);
	}

	/**
	 * The engine takes it up within seconds, as if it had never failed.
	 * @throws NotPermitted to all but administrators
	 * @throws NotThere where there is none: it was done meanwhile, or is needed no more
	 * @throws WorkIsNotStopped where it is tried again already
	 */
	public void tryAgain(String id) {
		demand();
		StoppedJobs.Job job = this.jobs.called(id).orElseThrow(() -> NotThere.none(id));
		if (!job.stopped()) {
			throw new WorkIsNotStopped();
		}
		this.events.publishEvent(new WorkTriedAgain(id, job.process(), job.step(), job.since(), this.clock.instant()));
		this.jobs.tryAgain(id);
	}

	private StoppedWork told(StoppedJobs.Job job) {
		Diagram diagram = (job.process() != null) ? this.diagrams.of(job.process(), job.version()) : null;
		About about = (job.about() == null) ? About.OTHER : job.about().isCase() ? About.CASE : About.CONTACT;
		List<String> thrown = job.thrown();
		String first = thrown.isEmpty() ? null : thrown.get(thrown.size() - 1);
		return new StoppedWork(job.id(), (diagram != null) ? diagram.name() : null, step(diagram, job.step()), about,
				reference(job.about()), job.since(), job.tries(), StoppedWork.Cause.of(thrown),
				(first != null) ? first.substring(first.lastIndexOf('.') + 1) : null);
	}

	private static String step(Diagram diagram, String id) {
		if (diagram == null) {
			return null;
		}
		return diagram.nodes()
			.stream()
			.filter((node) -> node.id().equals(id))
			.findFirst()
			.map(Diagram.Node::name)
			.orElse(null);
	}

	private String reference(Subject about) {
		if (about == null) {
			return null;
		}
		return (about.isCase() ? ofCase(about.id()) : ofContact(about.id())).orElse(null);
	}

	private Optional<String> ofCase(UUID id) {
		return this.cases.findById(id).filter((file) -> this.door.may(file, Deed.SEE_SUMMARY)).map(CaseFile::reference);
	}

	private Optional<String> ofContact(UUID id) {
		User asker = this.user.get();
		return this.contacts.findById(id)
			.filter((contact) -> Access.decide(asker, contact.facts(), Deed.SEE) == Access.Verdict.PERMITTED)
			.map(Contact::reference);
	}

	/** Work that an older version began is numbered, and stands in the ledger by none. */
	private static List<UUID> ids(List<StoppedWork> page) {
		return page.stream()
			.map(StoppedWork::id)
			.filter((id) -> ID.matcher(id).matches())
			.map(UUID::fromString)
			.toList();
	}

	private static int number(Cursor after) {
		if (!NUMBER.matcher(after.part(0)).matches()) {
			throw Cursor.unreadable();
		}
		return Integer.parseInt(after.part(0));
	}

	private void demand() {
		if (!isFor(this.user.get())) {
			throw new NotPermitted("mind work that stopped");
		}
	}

}
