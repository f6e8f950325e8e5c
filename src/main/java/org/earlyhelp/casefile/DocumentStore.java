package org.earlyhelp.casefile;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what is in documents, each under its own id, whatever it was called. */
@Component
class DocumentStore {

	private final JdbcClient database;

	DocumentStore(JdbcClient database) {
		this.database = database;
	}

	void keep(UUID document, byte[] content) {
		this.database.sql("insert into case_document_content (document_id, content) values (?, ?)")
			.param(document)
			.param(content)
			.update();
	}

	byte[] content(UUID document) {
		return this.database.sql("select content from case_document_content where document_id = ?")
			.param(document)
			.query((row, number) -> row.getBytes(1))
			.single();
	}

}
