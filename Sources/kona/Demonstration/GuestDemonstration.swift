import ConsoleUI
import KonaplateSandbox
import MemberDesk
import Wording

/// `kona demo --serve`: what a guest's own client sends to the sandbox appears in the console's log as it comes.
struct GuestDemonstration {
    /// Who a guest is in the journal.
    private static let agent = Phrase("손님", "guest")

    let options: DemonstrationOptions
    let appearance: ConsoleOptions
    /// Where the guest finds the address and the keys.
    let connectionFile: String

    /// Serves and opens the console until it ends.
    func run() async throws -> ExitStatus {
        let (requests, request) = AsyncStream.makeStream(of: WireRecord.self, bufferingPolicy: .bufferingNewest(500))
        return try await Workplace.withDemonstration(
            options,
            onRequest: { explanation in
                if let record = WireRecord(explanation.json) { request.yield(record) }
            }, connectionFile: connectionFile
        ) { workplace in
            let guest = try await guestDesk(workplace)
            StandardOutput.print(Phrase.serving(workplace.desk.profile, connectionFile)[workplace.settings.language])
            let language = workplace.settings.language
            async let recording: Void = Self.record(requests, guest, language)
            let result: Result<ExitStatus, any Error>
            do {
                result = .success(
                    try await ConsoleRun(workplace, appearance, isDemo: true).run())
            } catch {
                result = .failure(error)
            }
            request.finish()
            await recording
            await guest.close()
            return try result.get()
        }
    }

    /// A desk on the state of the demonstration at which the guest works, as far as the journal is concerned.
    private func guestDesk(_ workplace: Workplace) async throws -> Desk {
        var options = workplace.desk.options
        options.agent = Self.agent[workplace.settings.language]
        options.context = nil
        return try await Desk(
            profile: workplace.desk.profile, environment: workplace.settings.environment, options: options)
    }

    /// Puts each request into the journal with what the sandbox found wrong with it.
    private static func record(_ requests: AsyncStream<WireRecord>, _ guest: Desk, _ language: Language) async {
        for await record in requests {
            let notes = record.mistakes.map { $0[language] }
            do throws(StateError) {
                _ = try await guest.recordGuest(record, notes: notes)
            } catch {
                // The screen belongs to the console; the sandbox still has the request and explains it.
                continue
            }
        }
    }
}

extension Phrase {
    fileprivate static func serving(_ profile: Profile, _ file: String) -> Phrase {
        Phrase(
            """
            샌드박스: \(profile.baseURL)
            연결 파일: \(file) (주소와 키, 이 시연에서만 유효)
            클라이언트가 보내는 요청이 콘솔의 통신 로그에 바로 나타납니다. 예: kona accounts 50000000001 --connection \(file)
            """,
            """
            Sandbox: \(profile.baseURL)
            Connection file: \(file) (address and keys, good for this demonstration only)
            What your client sends appears in the console's log at once. Try: kona accounts 50000000001 --connection \(file)
            """)
    }
}
