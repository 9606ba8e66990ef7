package import TerminalKit

/// What the cells of the console mean; every theme says how these look.
extension StyleName {
    /// The lines around a pane.
    package static let border: StyleName = "border"
    /// The lines around the pane that takes the keys.
    package static let borderFocused: StyleName = "border.focused"
    /// The line between two panes.
    package static let rule: StyleName = "rule"
    /// The title of a pane.
    package static let title: StyleName = "title"
    /// The title of the pane that takes the keys.
    package static let titleFocused: StyleName = "title.focused"
    /// The name of a pane that is not shown, where one is shown at a time.
    package static let tab: StyleName = "tab"
    /// The name of the pane that is shown.
    package static let tabSelected: StyleName = "tab.selected"
    /// The name of a value.
    package static let label: StyleName = "label"
    /// A value.
    package static let value: StyleName = "value"
    /// A value with a part of it hidden.
    package static let masked: StyleName = "masked"
    /// What matters less than the rest.
    package static let dim: StyleName = "dim"
    /// What a demonstration says about its steps.
    package static let caption: StyleName = "caption"

    /// The environment's name in the banner: sandbox.
    package static let bannerSandbox: StyleName = "banner.sandbox"
    /// The environment's name in the banner: UAT.
    package static let bannerUAT: StyleName = "banner.uat"
    /// The environment's name in the banner: SI.
    package static let bannerSI: StyleName = "banner.si"
    /// The environment's name in the banner: production.
    package static let bannerProduction: StyleName = "banner.production"
    /// The rest of the banner.
    package static let bannerText: StyleName = "banner.text"
    /// What in the banner needs an eye: results to check, an unreachable server.
    package static let bannerAlert: StyleName = "banner.alert"

    /// The selected row.
    package static let rowSelected: StyleName = "row.selected"
    /// The selected row of a pane that does not take the keys.
    package static let rowSelectedUnfocused: StyleName = "row.selected.unfocused"
    /// A row that the search found.
    package static let rowMatch: StyleName = "row.match"
    /// The sign of a marked row.
    package static let mark: StyleName = "mark"
    /// The names of a table's columns.
    package static let columnHeader: StyleName = "column.header"
    /// A filter in a title.
    package static let chip: StyleName = "chip"
    /// A filter in a title that is switched off.
    package static let chipOff: StyleName = "chip.off"

    /// A member who is not registered yet.
    package static let stateNeeded: StyleName = "state.needed"
    /// A member who is registered.
    package static let stateRegistered: StyleName = "state.registered"
    /// A member without a bank account.
    package static let stateNoAccount: StyleName = "state.noAccount"
    /// A member whose last result is unknown.
    package static let stateCheck: StyleName = "state.check"
    /// A member whose request is under way.
    package static let stateSending: StyleName = "state.sending"
    /// A member whose state was not read yet.
    package static let stateNotRead: StyleName = "state.notRead"
    /// What is due in the list of what is to be checked.
    package static let workDue: StyleName = "work.due"

    /// An answer: done.
    package static let outcomeSuccess: StyleName = "outcome.success"
    /// An answer: refused.
    package static let outcomeRefused: StyleName = "outcome.refused"
    /// No answer that could be read: the result is unknown.
    package static let outcomeUnknown: StyleName = "outcome.unknown"
    /// The request did not leave.
    package static let outcomeNotSent: StyleName = "outcome.notSent"
    /// The line to say to the member.
    package static let say: StyleName = "say"

    /// A key in the hint bar.
    package static let hintKey: StyleName = "hint.key"
    /// What a key in the hint bar does.
    package static let hintText: StyleName = "hint.text"
    /// A hint that cannot be used now.
    package static let hintDisabled: StyleName = "hint.disabled"
    /// Text that is being typed.
    package static let field: StyleName = "field"
    /// The name of a field.
    package static let fieldLabel: StyleName = "field.label"

    /// A card's text.
    package static let card: StyleName = "card"
    /// The lines around a card.
    package static let cardBorder: StyleName = "card.border"
    /// A card's title.
    package static let cardTitle: StyleName = "card.title"
    /// What a card warns of.
    package static let cardWarning: StyleName = "card.warning"
    /// A button.
    package static let cardButton: StyleName = "card.button"
    /// The button that Enter presses.
    package static let cardButtonFocused: StyleName = "card.button.focused"

    /// The time of an exchange.
    package static let logTime: StyleName = "log.time"
    /// A registration among the exchanges.
    package static let logRegistration: StyleName = "log.registration"
    /// A reading among the exchanges.
    package static let logReading: StyleName = "log.reading"
    /// The time that passed between two calls.
    package static let logGap: StyleName = "log.gap"
    /// An exchange that went well.
    package static let logSuccess: StyleName = "log.success"
    /// An exchange that was refused.
    package static let logRefused: StyleName = "log.refused"
    /// An exchange with an unknown result.
    package static let logUnknown: StyleName = "log.unknown"
    /// An exchange under way.
    package static let logSending: StyleName = "log.sending"
    /// The note that the log does not follow.
    package static let logPaused: StyleName = "log.paused"

    /// A passing note.
    package static let toastInfo: StyleName = "toast.info"
    /// A passing warning.
    package static let toastWarning: StyleName = "toast.warning"
    /// A passing error.
    package static let toastError: StyleName = "toast.error"
    /// The text of what covers the screen for a while.
    package static let overlay: StyleName = "overlay"
    /// The title of what covers the screen for a while.
    package static let overlayTitle: StyleName = "overlay.title"
    /// A key in the help.
    package static let helpKey: StyleName = "help.key"
    /// What a key in the help does.
    package static let helpText: StyleName = "help.text"

    /// Every style name that the console uses.
    package static let console: [StyleName] = [
        .default,
        .border, .borderFocused, .rule, .title, .titleFocused, .tab, .tabSelected, .label, .value, .masked, .dim,
        .caption,
        .bannerSandbox, .bannerUAT, .bannerSI, .bannerProduction, .bannerText, .bannerAlert,
        .rowSelected, .rowSelectedUnfocused, .rowMatch, .mark, .columnHeader, .chip, .chipOff,
        .stateNeeded, .stateRegistered, .stateNoAccount, .stateCheck, .stateSending, .stateNotRead, .workDue,
        .outcomeSuccess, .outcomeRefused, .outcomeUnknown, .outcomeNotSent, .say,
        .hintKey, .hintText, .hintDisabled, .field, .fieldLabel,
        .card, .cardBorder, .cardTitle, .cardWarning, .cardButton, .cardButtonFocused,
        .logTime, .logRegistration, .logReading, .logGap, .logSuccess, .logRefused, .logUnknown, .logSending,
        .logPaused,
        .toastInfo, .toastWarning, .toastError, .overlay, .overlayTitle, .helpKey, .helpText,
    ]
}
