package import Konaplate
package import MemberDesk
package import TerminalKit

/// A console on a desk: in a terminal, or without one for scripts.
package struct ConsoleSession: Sendable {
    private let desk: Desk
    private let station: Station
    private let keymap: Keymap
    private let theme: Theme
    private let themeChoice: ThemeChoice?

    /// Prepares a console; with the choice of its theme, that is read again whenever it is saved.
    package init(desk: Desk, station: Station, keymap: Keymap, theme: Theme, themeChoice: ThemeChoice? = nil) {
        self.desk = desk
        self.station = station
        self.keymap = keymap
        self.theme = theme
        self.themeChoice = themeChoice
    }

    /// Why a console could not be run.
    package enum Failure: Error {
        /// The terminal cannot be used.
        case terminal(TerminalError)
        /// The state cannot be watched.
        case state(StateError)
        /// The system has no descriptors left.
        case outOfDescriptors
    }

    /// Runs the console in the terminal until it ends.
    /// - Parameters:
    ///   - options: How the terminal is used.
    ///   - saved: How the console looked when it was left; `nil` begins anew.
    /// - Returns: How it ended.
    /// - Throws: ``Failure`` where it cannot be run at all.
    package func run(_ options: TerminalOptions, restoring saved: SavedConsole?) async throws(Failure) -> ConsoleEnd {
        let mailbox = try mailbox()
        let client = try await client(mailbox, restoring: saved, greets: true)
        let watch = themeChoice.flatMap { choice in
            ThemeWatch(choice, current: theme) { mailbox.post(.terminal(.themeSaved($0))) }
        }
        // It reports for as long as the console runs.
        defer { withExtendedLifetime(watch) {} }
        let final = try await OwnThread.run { () throws(Failure) -> Model in
            do throws(TerminalError) {
                let terminal = try Terminal(options)
                var loop = EventLoop(terminal: terminal, mailbox: mailbox, client: client.client)
                loop.run()
                return loop.client.model
            } catch {
                throw .terminal(error)
            }
        }
        await client.services.end()
        return ConsoleEnd(final)
    }

    /// Runs the console as a dialogue in lines until it ends.
    /// - Returns: How it ended.
    package func runInLines() async throws(Failure) -> ConsoleEnd {
        let mailbox = try mailbox()
        let services = try await services(mailbox)
        let client = DialogueClient(model: model, services: services)
        let final = try await OwnThread.run { () throws(Failure) -> Model in
            do throws(TerminalError) {
                var loop = LineLoop(terminal: try LineTerminal(), mailbox: mailbox, client: client)
                loop.run()
                return loop.client.model
            } catch {
                throw .terminal(error)
            }
        }
        await services.end()
        return ConsoleEnd(final)
    }

    /// Runs a script without a terminal.
    /// - Returns: The picture at its end and those that it asked for.
    package func run(_ script: ConsoleScript, size: Size) async throws -> HeadlessRun {
        let mailbox = try mailbox()
        let client = try await client(mailbox)
        let run = try await OwnThread.run {
            var driver = HeadlessDriver(client: client.client, mailbox: mailbox, size: size)
            return try driver.run(script)
        }
        await client.services.end()
        return run
    }

    /// A console for whoever drives it by other means than ``run(_:restoring:)``.
    /// - Parameters:
    ///   - now: Its clock.
    ///   - send: Takes what its services have to say.
    /// - Returns: The console, and the services to be ended after it.
    /// - Throws: ``Failure`` where the state cannot be watched.
    package func client(
        now: @escaping @Sendable () -> Timestamp, send: @escaping @Sendable (Message) -> Void
    ) async throws(Failure) -> (client: ConsoleClient, services: DeskServices) {
        let services = try await services(sendingTo: send)
        return (ConsoleClient(model: model, theme: theme, services: services, now: now), services)
    }

    private func mailbox() throws(Failure) -> Mailbox<Message> {
        guard let mailbox = Mailbox<Message>() else { throw .outOfDescriptors }
        return mailbox
    }

    private func client(
        _ mailbox: Mailbox<Message>, restoring saved: SavedConsole? = nil, greets: Bool = false
    ) async throws(Failure) -> (client: ConsoleClient, services: DeskServices) {
        let services = try await services(mailbox)
        var model = model
        if let saved { model.restore(saved) } else { model.greets = greets }
        return (ConsoleClient(model: model, theme: theme, services: services), services)
    }

    private var model: Model { Model(station: station, keymap: keymap, now: desk.options.now()) }

    private func services(_ mailbox: Mailbox<Message>) async throws(Failure) -> DeskServices {
        try await services(sendingTo: { mailbox.post($0) })
    }

    private func services(
        sendingTo send: @escaping @Sendable (Message) -> Void
    ) async throws(Failure) -> DeskServices {
        let services = DeskServices(desk: desk, send: send)
        do throws(StateError) {
            try await services.watch()
        } catch {
            throw .state(error)
        }
        return services
    }
}
