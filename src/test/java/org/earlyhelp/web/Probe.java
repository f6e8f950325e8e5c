package org.earlyhelp.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.IfMatch;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.shared.text.DateOfBirth;
import org.earlyhelp.shared.text.FreeText;
import org.earlyhelp.shared.text.Name;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * An endpoint that does nothing of its own, so that what every endpoint does alike can be
 * seen on it.
 */
@RestController
@RequestMapping("/api/probe")
@Hidden
class Probe {

	private final AtomicInteger faults = new AtomicInteger();

	private final CurrentUser user;

	/** What the next call throws. */
	volatile Callable<?> next;

	/** Holds a call while another comes. */
	final CountDownLatch arrived = new CountDownLatch(1);

	final CountDownLatch goOn = new CountDownLatch(1);

	Probe(CurrentUser user) {
		this.user = user;
	}

	enum Kind {

		SMALL, LARGE

	}

	record Thing(@NotNull @Name String name, Integer count, @DateOfBirth LocalDate dateOfBirth, @FreeText String text,
			List<@Valid Thing> children) {
	}

	record Made(UUID id, String name) {
	}

	@PostMapping
	ResponseEntity<Made> post(@RequestBody Thing thing) {
		var made = new Made(UUID.randomUUID(), thing.name());
		return ResponseEntity.created(URI.create("/api/probe/" + made.id())).eTag(IfMatch.tag(0)).body(made);
	}

	@PostMapping("/raw")
	String raw(@RequestBody String text) {
		return text;
	}

	@PostMapping("/faulty")
	Made faulty(@RequestBody Thing thing) {
		throw new IllegalStateException("secret " + this.faults.incrementAndGet());
	}

	@PostMapping("/slow")
	Made slow() throws InterruptedException {
		this.arrived.countDown();
		this.goOn.await(20, TimeUnit.SECONDS);
		return new Made(new UUID(0, 0), "slow");
	}

	@PostMapping("/next")
	Object next() throws Exception {
		return this.next.call();
	}

	@PostMapping(path = "/file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	Map<String, Long> file(@RequestParam MultipartFile file) {
		return Map.of("size", file.getSize());
	}

	@GetMapping
	Page<Made> list(@RequestParam(defaultValue = "25") @Min(1) @Max(100) int limit,
			@RequestParam(required = false) String after, @RequestParam(required = false) String search,
			@RequestParam(required = false) LocalDate on, @RequestParam(required = false) Kind kind,
			@RequestParam(required = false) CaseId caseId) {
		if (after != null) {
			Cursor.decode(after, 2);
			return new Page<>(List.of(new Made(new UUID(0, 1), "b")), 2, null);
		}
		return new Page<>(List.of(new Made(new UUID(0, 0), "a")), 2, Cursor.of("a", "1").encode());
	}

	@GetMapping("/{id}")
	Made get(@PathVariable CaseId id) {
		switch ((int) id.value().getLeastSignificantBits()) {
			case 1 -> throw NotThere.hidden(id);
			case 2 -> throw new NotPermitted("SEE");
			case 3 -> throw new IllegalStateException("secret");
			default -> throw NotThere.none(id);
		}
	}

	@GetMapping("/me")
	String me() {
		return this.user.get().username();
	}

	@PutMapping("/versioned")
	Made put(@RequestBody Thing thing, IfMatch seen) {
		seen.demand(3);
		return new Made(new UUID(0, 0), thing.name());
	}

}
