package import Konaplate
package import MemberDesk
package import TerminalKit
import Wording

/// A desk of a scene with the console that is opened at it.
package struct StagedDesk: Sendable {
    /// Who works at it.
    package let agent: String
    /// The desk.
    package let desk: Desk
    /// Its console.
    package let session: ConsoleSession

    /// Puts a desk on the stage.
    package init(agent: String, desk: Desk, session: ConsoleSession) {
        self.agent = agent
        self.desk = desk
        self.session = session
    }
}

/// Makes scenes ready, one at a time: clears away what was there, and opens new desks.
package actor SceneStager {
    /// Brings the sandbox back to its beginning and opens desks on an empty state.
    package typealias Opening = @Sendable (Scene) async throws -> [StagedDesk]

    private let open: Opening
    private let now: @Sendable () -> Timestamp
    private let mailbox: Mailbox<DemonstrationMessage>
    private var desks: [Desk] = []
    private var services: [DeskServices] = []

    /// Makes a stager that posts what is ready.
    package init(
        mailbox: Mailbox<DemonstrationMessage>, now: @escaping @Sendable () -> Timestamp, open: @escaping Opening
    ) {
        self.mailbox = mailbox
        self.now = now
        self.open = open
    }

    /// Makes a scene ready and posts it.
    ///
    /// Who calls it does so for one scene after the other.
    package func stage(_ scene: Scene, number: Int) async {
        await clear()
        do {
            var consoles: [StagedConsole] = []
            for staged in try await open(scene) {
                desks.append(staged.desk)
                let agent = staged.agent
                let (client, services) = try await staged.session.client(now: now) { [mailbox] message in
                    mailbox.post(.console(staging: number, agent: agent, message))
                }
                self.services.append(services)
                consoles.append(StagedConsole(agent: agent, client: client, services: services))
            }
            mailbox.post(.staged(Staging(number: number, scene: scene, consoles: consoles)))
        } catch {
            mailbox.post(.failed(staging: number, .failure(error, at: now())))
        }
    }

    /// Ends what is at work and closes the desks.
    package func clear() async {
        for services in services { await services.end() }
        for desk in desks { await desk.close() }
        services = []
        desks = []
    }
}
