package org.earlyhelp.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.earlyhelp.shared.JsonColumn;
import org.earlyhelp.shared.TimeOrderedId;
import org.hibernate.annotations.Immutable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** What one person got, kept byte for byte as it was sent. Never changed. */
@Entity
@Table(name = "sent_copy")
class SentCopy {

	/**
	 * Fields in the order of the alphabet, no space between: the same copy, the same
	 * bytes.
	 */
	private static final JsonMapper CANONICAL = JsonMapper.builder()
		.enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
		.changeDefaultPropertyInclusion((value) -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
		.build();

	@Id
	private UUID id;

	@Version
	private Integer version;

	private UUID familyCopyId;

	private UUID caseId;

	private UUID personId;

	private String name;

	@Convert(converter = Headings.class)
	private List<String> headings;

	@Convert(converter = Headings.class)
	private List<String> withheld;

	private String content;

	private String sha256;

	protected SentCopy() {
	}

	/**
	 * @param withheld headings of what was kept from them, whole or in part
	 */
	static SentCopy of(FamilyCopy copy, UUID episode, CopyPreview to, CopyContent content, List<String> withheld) {
		SentCopy sent = new SentCopy();
		sent.id = TimeOrderedId.next();
		sent.familyCopyId = copy.id();
		sent.caseId = episode;
		sent.personId = to.personId();
		sent.name = to.name();
		sent.headings = content.sections().stream().map(CopyContent.Section::heading).toList();
		sent.withheld = List.copyOf(withheld);
		sent.content = CANONICAL.writeValueAsString(content);
		sent.sha256 = sha256(sent.bytes());
		return sent;
	}

	static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	UUID familyCopy() {
		return this.familyCopyId;
	}

	UUID caseId() {
		return this.caseId;
	}

	/** The very bytes that the hash is of. */
	byte[] bytes() {
		return this.content.getBytes(StandardCharsets.UTF_8);
	}

	CopyContent content() {
		return CANONICAL.readValue(this.content, CopyContent.class);
	}

	String sha256() {
		return this.sha256;
	}

	SentCopyView.ToWhom view() {
		return new SentCopyView.ToWhom(this.id, this.personId, this.name, this.headings, this.withheld, this.sha256);
	}

	@Converter
	@Immutable
	static class Headings extends JsonColumn<List<String>> {

		Headings() {
			super(new TypeReference<>() {
			});
		}

	}

}
