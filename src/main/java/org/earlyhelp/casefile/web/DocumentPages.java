package org.earlyhelp.casefile.web;

import java.io.IOException;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.earlyhelp.casefile.AddDocument;
import org.earlyhelp.casefile.AddingDocument;
import org.earlyhelp.casefile.DocumentFile;
import org.earlyhelp.casefile.DocumentNotAccepted;
import org.earlyhelp.casefile.DocumentTooLarge;
import org.earlyhelp.casefile.PeopleOfCase;
import org.earlyhelp.casefile.ReadingDocuments;
import org.earlyhelp.locality.Labels;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.RuleBroken;
import org.earlyhelp.shared.http.Attachment;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.shared.http.Parameters;
import org.earlyhelp.shared.page.Form;
import org.earlyhelp.shared.page.Forms;
import org.earlyhelp.shared.page.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The documents of a case, and adding one: what is sent is read as the API reads it. */
@Controller
@RequestMapping("/cases/{id}/documents")
class DocumentPages {

	private static final JsonMapper JSON = new JsonMapper();

	private final ReadingDocuments reading;

	private final AddingDocument adding;

	private final PeopleOfCase people;

	private final Labels labels;

	private final Forms forms;

	DocumentPages(ReadingDocuments reading, AddingDocument adding, PeopleOfCase people, Labels labels, Forms forms) {
		this.reading = reading;
		this.adding = adding;
		this.people = people;
		this.labels = labels;
		this.forms = forms;
	}

	@GetMapping
	String list(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> parameters, Model model) {
		Parameters asked = new Parameters(parameters, Set.of("after"));
		asked.refuse();
		CaseId episode = new CaseId(id);
		model.addAttribute("documents", this.reading.page(episode, asked.afterAsSent(), Page.USUAL_LIMIT));
		model.addAttribute("later", parameters.getFirst("after") != null);
		model.addAttribute("people", this.people.of(episode).names());
		return "casefile/documents";
	}

	@GetMapping("/{document:[0-9a-fA-F-]{36}}")
	ResponseEntity<byte[]> download(@PathVariable UUID id, @PathVariable UUID document) {
		DocumentFile file = this.reading.download(new CaseId(id), document);
		return Attachment.of(file.name(), file.mediaType(), file.content());
	}

	@GetMapping("/new")
	String add(@PathVariable UUID id, HttpServletRequest request, Model model) {
		return show(new CaseId(id), this.forms.open("add-document", AddDocument.class, request), model);
	}

	@PostMapping(path = "/new", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	String add(@PathVariable UUID id, @RequestParam(name = "file", required = false) MultipartFile file,
			HttpServletRequest request, Model model, RedirectAttributes then) throws IOException {
		CaseId episode = new CaseId(id);
		Form form = this.forms.sent("add-document", AddDocument.class, request);
		try {
			boolean chosen = file != null && !file.isEmpty();
			this.adding.add(episode, DocumentForm.read(fields(form), chosen ? file : null));
		}
		catch (NotThere | NotPermitted ex) {
			throw ex;
		}
		catch (DocumentTooLarge | DocumentNotAccepted ex) {
			return show(episode, form.refuse(InvalidInput.of("file", ex.key(), ex.values())), model);
		}
		catch (RuleBroken ex) {
			return show(episode, form.refuse(ex), model);
		}
		then.addFlashAttribute("done", "document.added");
		return "redirect:/cases/" + id + "/documents";
	}

	/** The fields beside the file, as the API takes them. */
	private MultiValueMap<String, String> fields(Form form) {
		JsonNode said = JSON.readTree(this.forms.json(form));
		var fields = new LinkedMultiValueMap<String, String>();
		said.properties()
			.forEach((field) -> (field.getValue().isArray() ? field.getValue().valueStream()
					: java.util.stream.Stream.of(field.getValue()))
				.forEach((value) -> fields.add(field.getKey(), value.asString())));
		return fields;
	}

	private String show(CaseId id, Form form, Model model) {
		this.adding.demand(id);
		form.choices("kind", Labels.options(this.labels.codes().documentKinds()));
		form.choices("about",
				this.people.of(id)
					.now()
					.stream()
					.map((member) -> Option.of(member.id().value().toString(), member.name()))
					.toList());
		model.addAttribute("form", form);
		return "casefile/add-document";
	}

}
