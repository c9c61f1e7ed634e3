"""One open desk: the data folder with every service over it, each built once, on first use.

The composition root of the window, the command line and the tests alike. Opening is kept short, because
an officer waits for the window: the lock, the key, the file, the marker; everything else comes later.
"""

from __future__ import annotations

import secrets
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

from models import officers, schema, settings
from models.marker import sync_folder
from models.store import Changes, Store
from services import office as offices
from services.book import EPOCH, ORIGIN, Book, new_origin, open_book
from services.data_folder import BOOK, SCANS, InstanceLock, has_book, prepare, was_used
from services.errors import NotFoundError, StoreUnsuitableError
from services.keys import KeySlots, StoreKey
from services.machine import machine_digest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from services.accounts import Accounts
    from services.attachments import Attachments
    from services.board import ChairsBoard
    from services.board_lists import BoardLists
    from services.board_rows import BoardRows
    from services.catalogue import Catalogue
    from services.clock import Clock
    from services.counter_forms import CounterForms
    from services.day_end import DayEnd
    from services.dossier_life import DossierLife
    from services.dossier_lists import DossierLists
    from services.dossiers import Dossiers
    from services.drafts import Drafts
    from services.form_prints import FormPrints
    from services.frozen_reports import FrozenReports
    from services.guidance import Guidance
    from services.office import DeskSetting, Office, OfficeSetup
    from services.outages import Outages
    from services.people import People
    from services.period_figures import OfficeFigures
    from services.printing import Printing
    from services.reception import Reception
    from services.report_files import ReportFiles
    from services.report_runs import ReportRuns
    from services.result_receipts import ResultReceipts
    from services.results import Results
    from services.rules.legal_rules import LegalRules
    from services.rules.same_days import SameDayRule
    from services.rules.working_time import OfficeHours, WorkCalendar
    from services.same_days import SameDays
    from services.today import Today
    from services.workplace import Workplace

TEND_STEPS = 20  # of merging in one idle minute; each is a short transaction

T = TypeVar("T")
SCHEMA_NUMBER = schema.SCHEMA_NUMBER


class Live(Generic[T]):
    """A value read once and read again after the tables it comes from have changed."""

    def __init__(self, read: Callable[[], T], tables: frozenset[str]) -> None:
        self._read = read
        self._tables = tables
        self._held: list[T] = []
        self._heard = 0

    def __call__(self) -> T:
        held = self._held
        if held:
            return held[0]
        heard = self._heard
        value = self._read()
        if heard == self._heard:  # else it may be older than what was written meanwhile
            self._held = [value]
        return value

    def hear(self, changed: Changes) -> None:
        """Forget the value when one of its tables was written."""
        if changed & self._tables:
            self._heard += 1
            self._held = []


class Desk:
    """An open data folder and its services.

    Attributes:
        folder: Where everything lies.
        book: The journal of this desk.
        slots: Ways to the key.
        key: The key it was opened with.
        office, setting, calendar, catalogue: What they are now; call them.
    """

    def __init__(
        self,
        folder: Path,
        book: Book,
        slots: KeySlots,
        key: StoreKey,
        lock: InstanceLock,
        clock: Clock,
    ) -> None:
        self.folder = folder
        self.book = book
        self.store = book.store
        self.slots = slots
        self.key = key
        self.clock = clock
        self._lock = lock
        self.office: Live[Office] = Live(self._read_office, frozenset({"setting"}))
        self.setting: Live[DeskSetting] = Live(self._read_desk, frozenset({"setting"}))
        self.calendar: Live[WorkCalendar] = Live(
            self._load_calendar, frozenset({"calendar_file", "local_day", "setting"})
        )
        self.catalogue: Live[Catalogue] = Live(
            self._load_catalogue, frozenset({"procedure_version", "procedure_override"})
        )
        self.officer_names: Live[dict[str, str]] = Live(
            self._read_officer_names, frozenset({"officer"})
        )
        self.legal_rules: Live[LegalRules] = Live(self._load_legal_rules, frozenset({"setting"}))
        self.same_day_rules: Live[tuple[SameDayRule, ...]] = Live(
            self._load_same_days, frozenset({"setting"})
        )
        for live in (
            self.same_day_rules,
            self.office,
            self.setting,
            self.calendar,
            self.catalogue,
            self.officer_names,
            self.legal_rules,
        ):
            self.store.on_commit.append(live.hear)

    def _read_office(self) -> Office:
        with self.store.reading() as db:
            return offices.read_office(db)

    def _read_desk(self) -> DeskSetting:
        with self.store.reading() as db:
            return offices.read_desk(db)

    def _read_officer_names(self) -> dict[str, str]:
        with self.store.reading() as db:
            return {row.username: row.name for row in officers.everyone(db)}

    def _load_calendar(self) -> WorkCalendar:
        from services.calendars import stored_calendar

        with self.store.reading() as db:
            hours = offices.read_hours(db)
        return stored_calendar(self.store, hours)

    def _load_catalogue(self) -> Catalogue:
        from services.catalogue import open_catalogue

        return open_catalogue(self.store, self.clock)

    def _load_legal_rules(self) -> LegalRules:
        from services.legal_rules import load_legal_rules

        with self.store.reading() as db:
            return load_legal_rules(db)

    def _load_same_days(self) -> tuple[SameDayRule, ...]:
        from services.same_days import load_same_days

        return load_same_days(self.store)

    @cached_property
    def office_key(self) -> bytes:
        """The key all desks of the office share; it makes and checks the mark on a slip."""
        with self.store.reading() as db:
            return bytes.fromhex(settings.read(db, offices.OFFICE_KEY))

    @cached_property
    def accounts(self) -> Accounts:
        from services.accounts import Accounts

        return Accounts(self.store, self.clock)

    @cached_property
    def attachments(self) -> Attachments:
        from services.attachments import Attachments

        return Attachments(self.folder / SCANS, self.key)

    @cached_property
    def drafts(self) -> Drafts:
        from services.drafts import Drafts

        return Drafts(self.store, self.clock)

    @cached_property
    def workplace(self) -> Workplace:
        from services.workplace import Workplace

        return Workplace(
            book=self.book,
            catalogue=self.catalogue,
            calendar=self.calendar,
            office=self.office,
            desk=self.setting,
            office_key=lambda: self.office_key,
            officer_names=self.officer_names,
            legal_rules=self.legal_rules,
            same_days=self.same_day_rules,
            clock=self.clock,
        )

    @cached_property
    def reception(self) -> Reception:
        from services.reception import Reception

        return Reception(self.workplace)

    @cached_property
    def guidance(self) -> Guidance:
        from services.guidance import Guidance

        return Guidance(self.workplace)

    @cached_property
    def counter_forms(self) -> CounterForms:
        from services.counter_forms import CounterForms

        return CounterForms(self.workplace)

    @cached_property
    def outages(self) -> Outages:
        from services.outages import Outages

        return Outages(self.workplace)

    @cached_property
    def people(self) -> People:
        from services.people import People

        return People(self.store)

    @cached_property
    def dossiers(self) -> Dossiers:
        from services.dossiers import Dossiers

        return Dossiers(self.workplace)

    @cached_property
    def life(self) -> DossierLife:
        from services.dossier_life import DossierLife

        return DossierLife(self.workplace)

    @cached_property
    def forms(self) -> FormPrints:
        from services.form_prints import FormPrints

        return FormPrints(self.workplace)

    @cached_property
    def board(self) -> ChairsBoard:
        from services.board import ChairsBoard

        return ChairsBoard(self.store, self.clock, self.calendar, self.legal_rules)

    @cached_property
    def board_lists(self) -> BoardLists:
        from services.board_lists import BoardLists

        return BoardLists(self.store, self.board, self.lists)

    @cached_property
    def board_rows(self) -> BoardRows:
        from services.board_rows import BoardRows

        return BoardRows(self.store, self.board_lists, self.calendar, self.legal_rules)

    @cached_property
    def same_days(self) -> SameDays:
        from services.same_days import SameDays

        return SameDays(self.workplace, self.life)

    @cached_property
    def reports(self) -> ReportRuns:
        from services.report_runs import ReportRuns

        return ReportRuns(self.workplace)

    @cached_property
    def figures(self) -> OfficeFigures:
        from services.period_figures import OfficeFigures

        return OfficeFigures(self.workplace, self.reports)

    @cached_property
    def frozen_reports(self) -> FrozenReports:
        from services.frozen_reports import FrozenReports

        return FrozenReports(self.workplace, self.reports)

    @cached_property
    def report_files(self) -> ReportFiles:
        from services.report_files import ReportFiles

        return ReportFiles(self.workplace)

    @cached_property
    def lists(self) -> DossierLists:
        from services.dossier_lists import DossierLists

        return DossierLists(self.store, self.clock, self.calendar)

    @cached_property
    def results(self) -> Results:
        from services.results import Results

        return Results(self.store, self.clock, self.lists, self.legal_rules)

    @cached_property
    def receipts(self) -> ResultReceipts:
        from services.result_receipts import ResultReceipts

        return ResultReceipts(self.workplace)

    @cached_property
    def today(self) -> Today:
        from services.today import Today

        return Today(self.store, self.clock, self.lists, self.calendar, self.legal_rules)

    @cached_property
    def day_end(self) -> DayEnd:
        from services.day_end import DayEnd

        return DayEnd(self.workplace, self.lists, self.drafts, self.printing)

    @cached_property
    def printing(self) -> Printing:
        from services.printing import Printing

        return Printing(self.store, self.clock)

    def change_office(self, office: Office) -> None:
        """Keep what the forms say of the office.

        Raises:
            InvalidInputError: Something is missing or cannot be right.
        """
        office = offices.sound_office(office)
        with self.store.writing() as db:
            offices.write_office(db, office)

    def change_setting(self, setting: DeskSetting) -> None:
        """Keep what this desk prints and numbers.

        Raises:
            InvalidInputError: The desk cannot work so.
        """
        offices.require_sound(setting)
        with self.store.writing() as db:
            before = offices.read_desk(db)
            offices.write_desk(db, setting)
        if offices.number_range(setting) != offices.number_range(before):
            self.confirm_number()

    def confirm_number(self) -> None:
        """Take the desk's number as this machine's own, though the book was copied from another one.

        Right where the other machine is gone, or where this one has just been given another number.
        """
        if self.book.copied is not None:
            self.book.settle()

    def change_hours(self, hours: OfficeHours) -> None:
        """Keep when the office is open on each weekday."""
        with self.store.writing() as db:
            offices.write_hours(db, hours)

    def remembered(self, name: str) -> object:
        """Return what the window remembered under `name` (text size, contrast …), or None."""
        with self.store.reading() as db:
            found: object = settings.read(db, f"window.{name}")
            return found

    def remember(self, name: str, value: object) -> None:
        """Remember something for the window."""
        with self.store.writing() as db:
            settings.write(db, f"window.{name}", value)

    def tend(self) -> None:
        """Do what waits for an idle moment: merge the search index, move the log, clear leftovers."""
        from models import search_index

        for _ in range(TEND_STEPS):
            with self.store.writing() as db:
                if not search_index.tend(db):
                    break
        self.store.checkpoint()
        self.attachments.clean()
        self.drafts.forget_old()

    def close(self) -> None:
        """Close everything in order; the lock last."""
        self.book.close()
        self._lock.release()


def create_desk(
    folder: Path, setup: OfficeSetup, clock: Clock, passphrase: str | None = None
) -> tuple[Desk, str]:
    """Set up a data folder and return it open, with its recovery code (kept nowhere).

    Raises:
        StoreUnsuitableError: The place cannot be trusted, or has a book already.
        InvalidInputError: The set-up is incomplete.
    """
    setup = replace(setup, office=offices.sound_office(setup.office))
    offices.require_sound(setup.desk)
    prepare(folder)
    lock = InstanceLock(folder)
    try:
        slots = KeySlots(folder)
        if slots.exists() and not has_book(folder) and not was_used(folder):
            slots.set_aside()  # a set-up that stopped before there was any data
        key, recovery_code = slots.create(passphrase)
        desk = _begin(folder, setup, slots, key, lock, clock)
    except BaseException:
        lock.release()
        raise
    return desk, recovery_code


def _begin(
    folder: Path,
    setup: OfficeSetup,
    slots: KeySlots,
    key: StoreKey,
    lock: InstanceLock,
    clock: Clock,
) -> Desk:
    from services.accounts import Accounts

    being_made = folder / f"{BOOK}.part"
    for leftover in folder.glob(f"{BOOK}.part*"):
        leftover.unlink()  # an earlier set-up stopped here; it held no dossier
    store = Store.create(being_made, key.key, key.salt, ())
    with store.writing() as db:
        schema.create(db)
        offices.write_office(db, setup.office)
        offices.write_desk(db, setup.desk)
        settings.write(db, offices.OFFICE_KEY, secrets.token_hex(32))
        settings.write(db, ORIGIN, new_origin(setup.office.org_id, setup.desk.number))
        settings.write(db, EPOCH, 1)
    Accounts(store, clock).begin(setup.officers)
    store.close()
    being_made.rename(folder / BOOK)
    sync_folder(folder)
    return opened(folder, slots, key, lock, clock)


def open_desk(
    folder: Path,
    clock: Clock,
    *,
    passphrase: str | None = None,
    recovery_code: str | None = None,
) -> Desk:
    """Open a data folder: with the keyring, or with the passphrase or recovery code given.

    Raises:
        NotFoundError: There is no desk in `folder`.
        StoreInUseError: Another instance has it open.
        SecretsLockedError: The keyring did not give the key; ask for the recovery code.
        WrongKeyError, StoreDamagedError, StoreTooNewError, StoreUnsuitableError: As they say.
    """
    if not has_book(folder):
        if was_used(folder):
            raise StoreUnsuitableError("missing", folder.name)
        raise NotFoundError("desk", folder.name)
    prepare(folder)
    lock = InstanceLock(folder)
    try:
        slots = KeySlots(folder)
        if recovery_code is not None:
            key = slots.open_by_recovery_code(recovery_code)
        elif passphrase is not None:
            key = slots.open_by_passphrase(passphrase, repair=False)
        else:
            key = slots.open_by_keyring()
        return opened(folder, slots, key, lock, clock)
    except BaseException:
        lock.release()
        raise


def opened(folder: Path, slots: KeySlots, key: StoreKey, lock: InstanceLock, clock: Clock) -> Desk:
    """Return the desk of a folder whose lock and key are at hand."""
    store = Store(folder / BOOK, key.key, key.salt)
    try:
        schema.check_version(store)
        must_fold = schema.renew(store)
        book = open_book(folder, store, machine_digest(), clock)
    except BaseException:
        store.close()
        raise
    desk = Desk(folder, book, slots, key, lock, clock)
    if must_fold:
        from services.projections import rebuild

        rebuild(store)
    return desk
