package org.earlyhelp.plan;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonCreator.Mode;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.earlyhelp.shared.text.Line;

/**
 * Somebody who is asked to come: a colleague, an agency, one of the family, or a name. At
 * least one of them is given.
 *
 * @param username of a colleague; their agency is invited with them
 * @param personId of one of the family
 * @param agency whoever comes for it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Invitee(@Line(max = 60) String username, UUID personId, @Line(max = 200) String name,
		@Line(max = 100) String agency, @Line(max = 100) String relationship) {

	@JsonCreator(mode = Mode.PROPERTIES)
	public Invitee {
	}

	/** Just a word: a username, the id of one of the family, an agency or a name. */
	@JsonCreator(mode = Mode.DELEGATING)
	public static Invitee called(String word) {
		return new Invitee(null, null, word, null, null);
	}

	/** Whether nobody is meant. */
	boolean isNobody() {
		return this.username == null && this.personId == null && this.name == null && this.agency == null;
	}

}
