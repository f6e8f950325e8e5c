package org.earlyhelp.message;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Staff;
import org.earlyhelp.access.User;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.casefile.LeadPractitionerAgreed;
import org.earlyhelp.casefile.LeadStatus;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.RealTime;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.timeliness.DeadlineDueSoon;
import org.earlyhelp.timeliness.DeadlineLimitReached;
import org.earlyhelp.timeliness.DeadlinePassed;
import org.earlyhelp.worklist.TaskAssigned;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which fact is told to whom: one row per fact. Writes the messages in the transaction of
 * the fact; they leave when it has been committed. Nobody is told what they did
 * themselves.
 */
@Component
class Telling {

	private final Messages messages;

	private final Staff staff;

	private final CaseFiles cases;

	private final CurrentUser user;

	private final JdbcClient database;

	private final boolean leaves;

	private final Map<Class<?>, Consumer<DomainEvent>> rows = new HashMap<>();

	Telling(Messages messages, Staff staff, CaseFiles cases, CurrentUser user, JdbcClient database,
			ObjectProvider<Post> post) {
		this.messages = messages;
		this.staff = staff;
		this.cases = cases;
		this.user = user;
		this.database = database;
		this.leaves = post.getIfAvailable() != null;
		when(DeadlineDueSoon.class, (fact) -> notice(MessageKind.DUE_SOON, fact.deadline() + " soon", fact.timer(),
				fact.recipient(), fact));
		when(DeadlinePassed.class, (fact) -> notice(MessageKind.OVERDUE, fact.deadline() + " passed", fact.timer(),
				fact.recipient(), fact));
		when(DeadlineLimitReached.class, (fact) -> notice(MessageKind.LIMIT_REACHED, fact.deadline() + " limit",
				fact.timer(), fact.recipient(), fact));
		when(TaskAssigned.class, (fact) -> tell(MessageKind.WORK_GIVEN, fact.type(),
				fact.task() + " given " + fact.occurredAt(), List.of(fact.to()), fact));
		when(LeadPractitionerAgreed.class, this::leads);
	}

	private <E extends DomainEvent> void when(Class<E> type, Consumer<E> row) {
		this.rows.put(type, (fact) -> row.accept(type.cast(fact)));
	}

	@EventListener
	@Order(40)
	void on(DomainEvent fact) {
		Consumer<DomainEvent> row = this.rows.get(fact.getClass());
		if (row != null) {
			row.accept(fact);
		}
	}

	/** What is overdue of somebody's work on this morning. */
	void digest(String username, int overdue, String day, Instant now) {
		write(new Messages.Letter(MessageKind.DIGEST, null, null, null, overdue), username, "digest " + day, now);
	}

	private void notice(MessageKind kind, String once, Timer timer, String recipient, DomainEvent fact) {
		String work = timer.tasks().isEmpty() ? null : timer.tasks().get(0);
		tell(kind, work, once, readers(recipient, fact.subject()), fact);
	}

	private void leads(LeadPractitionerAgreed fact) {
		if (fact.status() != LeadStatus.DECLINED) {
			tell(MessageKind.LEAD_AGREED, null, fact.subject().id() + " led " + fact.occurredAt(),
					List.of(fact.practitioner()), fact);
		}
	}

	private void tell(MessageKind kind, String work, String once, Collection<String> readers, DomainEvent fact) {
		Subject about = fact.subject();
		var letter = new Messages.Letter(kind, about, referenceOf(about), work, 0);
		String doer = this.user.get().username();
		readers.stream()
			.filter(Objects::nonNull)
			.filter((reader) -> !reader.equals(doer))
			.distinct()
			.forEach((reader) -> write(letter, reader, once, fact.occurredAt()));
	}

	private void write(Messages.Letter letter, String reader, String once, Instant at) {
		boolean reached = this.leaves
				&& this.staff.member(reader).filter((member) -> member.active() && member.email() != null).isPresent();
		this.messages.write(letter, reader, once, at, reached ? RealTime.now() : null);
	}

	/**
	 * A person by name, or everybody of a queue who serves the case's district; nobody
	 * where it is a team that has no name here.
	 */
	private List<String> readers(String recipient, Subject about) {
		if (this.staff.called(recipient).isPresent()) {
			return List.of(recipient);
		}
		String district = (about.kind() == Subject.Kind.CASE)
				? this.cases.findById(about.id()).map(CaseFile::district).orElse(null) : null;
		return this.staff.inGroup(recipient)
			.stream()
			.filter((reader) -> district == null || reader.serves(district))
			.map(User::username)
			.toList();
	}

	private String referenceOf(Subject about) {
		String table = switch (about.kind()) {
			case CASE -> "case_file";
			case CONTACT -> "contact";
			default -> null;
		};
		return (table == null) ? null
				: this.database.sql("select reference from " + table + " where id = ?")
					.param(about.id())
					.query(String.class)
					.optional()
					.orElse(null);
	}

}
