package org.earlyhelp.frontdoor;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.Converter;
import org.earlyhelp.shared.JsonColumn;
import org.hibernate.annotations.Immutable;
import tools.jackson.core.type.TypeReference;

/** The columns of a contact that are only ever read whole. */
final class Columns {

	private Columns() {
	}

	@Converter
	@Immutable
	static class Given extends JsonColumn<ReceiveContact> {

		Given() {
			super(new TypeReference<>() {
			});
		}

	}

	@Converter
	@Immutable
	static class Ids extends JsonColumn<List<UUID>> {

		Ids() {
			super(new TypeReference<>() {
			});
		}

	}

	@Converter
	@Immutable
	static class Texts extends JsonColumn<List<String>> {

		Texts() {
			super(new TypeReference<>() {
			});
		}

	}

	@Converter
	@Immutable
	static class Matches extends JsonColumn<List<PossibleMatch>> {

		Matches() {
			super(new TypeReference<>() {
			});
		}

	}

	@Converter
	@Immutable
	static class Findings extends JsonColumn<Screening> {

		Findings() {
			super(new TypeReference<>() {
			});
		}

	}

	@Converter
	@Immutable
	static class Advice extends JsonColumn<Recommendation> {

		Advice() {
			super(new TypeReference<>() {
			});
		}

	}

	@Converter
	@Immutable
	static class Feedbacks extends JsonColumn<List<Feedback>> {

		Feedbacks() {
			super(new TypeReference<>() {
			});
		}

	}

	@Converter
	@Immutable
	static class Returns extends JsonColumn<List<ReturnLookedAt>> {

		Returns() {
			super(new TypeReference<>() {
			});
		}

	}

	@Converter
	@Immutable
	static class Answered extends JsonColumn<Answer> {

		Answered() {
			super(new TypeReference<>() {
			});
		}

	}

	@Converter
	@Immutable
	static class Consulted extends JsonColumn<Consultation> {

		Consulted() {
			super(new TypeReference<>() {
			});
		}

	}

}
