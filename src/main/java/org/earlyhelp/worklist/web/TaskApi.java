package org.earlyhelp.worklist.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.RuleBroken;
import org.earlyhelp.shared.TaskId;
import org.earlyhelp.shared.http.IfMatch;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.shared.json.StrictJson;
import org.earlyhelp.shared.text.FreeText;
import org.earlyhelp.shared.text.Line;
import org.earlyhelp.worklist.CompletingTask;
import org.earlyhelp.worklist.DoingInBulk;
import org.earlyhelp.worklist.ListingTasks;
import org.earlyhelp.worklist.LookingAtTask;
import org.earlyhelp.worklist.MovingTask;
import org.earlyhelp.worklist.SavingDraft;
import org.earlyhelp.worklist.TakingNextTask;
import org.earlyhelp.worklist.TaskView;
import tools.jackson.databind.JsonNode;

import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The task queues: what waits for whom, and doing it. */
@RestController
@RequestMapping("/api/tasks")
@Tag(name = "Tasks")
class TaskApi {

	private final ListingTasks listing;

	private final LookingAtTask looking;

	private final MovingTask moving;

	private final TakingNextTask taking;

	private final DoingInBulk bulk;

	private final SavingDraft saving;

	private final CompletingTask completing;

	private final PayloadSchemas schemas;

	private final StrictJson json;

	private final MessageSource messages;

	TaskApi(ListingTasks listing, LookingAtTask looking, MovingTask moving, TakingNextTask taking, DoingInBulk bulk,
			SavingDraft saving, CompletingTask completing, PayloadSchemas schemas, StrictJson json,
			MessageSource messages) {
		this.listing = listing;
		this.looking = looking;
		this.moving = moving;
		this.taking = taking;
		this.bulk = bulk;
		this.saving = saving;
		this.completing = completing;
		this.schemas = schemas;
		this.json = json;
		this.messages = messages;
	}

	@GetMapping
	@Operation(summary = "Open work: mine (usual), available to me, or all that I may see")
	@Parameter(name = "view", description = "mine, available or all")
	@Parameter(name = "type", description = "a task type, as screen-contact")
	@Parameter(name = "team")
	@Parameter(name = "assignee", description = "a username")
	@Parameter(name = "caseId")
	@Parameter(name = "contactId")
	@Parameter(name = "due", description = "overdue, today, soon or later")
	@Parameter(name = "level")
	@Parameter(name = "search", description = "the beginning of a family's name, or a reference")
	@Parameter(name = "sort", description = "due, priority, created or family; -due for the other way round")
	@Parameter(name = "limit", description = "1 to 100; 25 unless said")
	@Parameter(name = "after", description = "the next of the page before")
	Page<TaskView> list(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
		return this.listing.list(TaskQueries.list(parameters), parameters.toSingleValueMap());
	}

	@GetMapping("/{id}")
	@Operation(summary = "One piece of work, open or ended, with my draft")
	ResponseEntity<TaskView> look(@PathVariable UUID id) {
		return tagged(this.looking.look(new TaskId(id)));
	}

	@GetMapping("/{id}/schema")
	@Operation(summary = "The JSON Schema of what completing it takes")
	@ApiResponse(responseCode = "200",
			content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
	JsonNode schema(@PathVariable UUID id) {
		return this.schemas.of(this.looking.payloadOf(new TaskId(id)));
	}

	@PostMapping("/{id}/claim")
	@Operation(summary = "Take it")
	ResponseEntity<TaskView> claim(@PathVariable UUID id, @Parameter(hidden = true) IfMatch seen) {
		return tagged(this.moving.claim(new TaskId(id), seen));
	}

	@PostMapping("/{id}/release")
	@Operation(summary = "Put it back to its groups")
	ResponseEntity<TaskView> release(@PathVariable UUID id, @Parameter(hidden = true) IfMatch seen) {
		return tagged(this.moving.release(new TaskId(id), seen));
	}

	@PostMapping(path = "/{id}/assign", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Give it to somebody; a reason is needed where it is somebody else's")
	@io.swagger.v3.oas.annotations.parameters.RequestBody(
			content = @Content(schema = @Schema(implementation = Assign.class)))
	ResponseEntity<TaskView> assign(@PathVariable UUID id, @RequestBody String body,
			@Parameter(hidden = true) IfMatch seen) {
		Assign assign = this.json.read(body, Assign.class);
		return tagged(this.moving.assign(new TaskId(id), assign.assignee(), assign.reason(), seen));
	}

	@PutMapping(path = "/{id}/draft", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Keep part of the payload for later")
	@io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(schema = @Schema(type = "object")))
	ResponseEntity<TaskView> draft(@PathVariable UUID id, @RequestBody String body,
			@Parameter(hidden = true) IfMatch seen) {
		return tagged(this.saving.save(new TaskId(id), body, seen));
	}

	@PostMapping(path = "/{id}/complete", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Do it: the body is the payload of its type")
	@io.swagger.v3.oas.annotations.parameters.RequestBody(
			content = @Content(schema = @Schema(type = "object", description = "as GET /api/tasks/{id}/schema says")))
	ResponseEntity<TaskView> complete(@PathVariable UUID id, @RequestBody String body,
			@Parameter(hidden = true) IfMatch seen) {
		return tagged(this.completing.complete(new TaskId(id), body, seen));
	}

	@PostMapping("/next")
	@Operation(summary = "Take what is due first of what is available to me")
	@ApiResponse(responseCode = "200", description = "It is mine now")
	@ApiResponse(responseCode = "204", description = "Nothing waits for me")
	@Parameter(name = "type", description = "a task type, as screen-contact")
	ResponseEntity<TaskView> next(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
		return this.taking.take(TaskQueries.type(parameters))
			.map(TaskApi::tagged)
			.orElseGet(() -> ResponseEntity.noContent().build());
	}

	@PostMapping(path = "/bulk", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Operation(summary = "Claim, release or assign up to 100, each by itself")
	@io.swagger.v3.oas.annotations.parameters.RequestBody(
			content = @Content(schema = @Schema(implementation = Bulk.class)))
	Map<String, List<BulkResult>> bulk(@RequestBody String body) {
		Bulk bulk = this.json.read(body, Bulk.class);
		DoingInBulk.Action action = bulk.toDo();
		return Map.of("results",
				this.bulk.move(action, bulk.ids(), bulk.assignee(), bulk.reason()).stream().map(this::told).toList());
	}

	private BulkResult told(DoingInBulk.Result result) {
		RuleBroken refusal = result.refusal();
		if (refusal == null) {
			return new BulkResult(result.id(), 200, null, null, result.task());
		}
		String detail = (refusal instanceof InvalidInput invalid) ? invalid.fields()
			.stream()
			.map((field) -> field.path() + ": " + worded(field.key(), field.values()))
			.collect(Collectors.joining("; ")) : worded(refusal.key(), refusal.values());
		return new BulkResult(result.id(), statusOf(refusal), refusal.key(), detail, null);
	}

	private String worded(String key, Object... values) {
		return this.messages.getMessage(key, values, key, Locale.UK);
	}

	private static int statusOf(RuleBroken refusal) {
		if (refusal instanceof NotThere) {
			return 404;
		}
		if (refusal instanceof NotPermitted) {
			return 403;
		}
		return (refusal instanceof InvalidInput) ? 400 : 409;
	}

	private static ResponseEntity<TaskView> tagged(TaskView task) {
		return ResponseEntity.ok().eTag(IfMatch.tag(task.version())).body(task);
	}

	/**
	 * Gives work to somebody.
	 *
	 * @param assignee a username
	 * @param reason why; needed where it is somebody else's
	 */
	record Assign(@NotNull @Line(max = 60) String assignee, @FreeText(max = 1000) String reason) {
	}

	/**
	 * Moves many.
	 *
	 * @param action claim, release or assign
	 * @param ids of tasks, 1 to 100
	 * @param assignee to whom, where they are assigned
	 */
	record Bulk(@NotNull @Line(max = 10) String action, @NotEmpty @Size(max = 100) List<@NotNull UUID> ids,
			@Line(max = 60) String assignee, @FreeText(max = 1000) String reason) {

		DoingInBulk.Action toDo() {
			boolean known = List.of("claim", "release", "assign").contains(this.action.toLowerCase(Locale.ROOT));
			boolean assigns = "assign".equalsIgnoreCase(this.action);
			new InvalidInput.Findings().unless(known, "action", "code.unknown", "claim, release, assign")
				.unless(!assigns || this.assignee != null, "assignee", "required")
				.refuse();
			return DoingInBulk.Action.valueOf(this.action.toUpperCase(Locale.ROOT));
		}

	}

	/**
	 * What became of one.
	 *
	 * @param status as it would have been by itself
	 * @param key of the refusal; null where it was done
	 * @param detail the refusal in words; null where it was done
	 * @param task as it is now; null where it was refused
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record BulkResult(UUID id, int status, String key, String detail, TaskView task) {
	}

}
