import Konaplate
import MemberDesk

extension DeskServices {
    /// Starts what is about the consent or the second person.
    func performGuarding(_ effect: DeskEffect) {
        switch effect {
        case .loadApprovals:
            run(.approvals) { services in
                services.post(.result(.approvals(try await services.desk.approvals())))
            }
        case .decideApproval(let id, let isApproved, let reason):
            run(.approvals) { services in
                try await services.desk.decide(on: id, isApproved: isApproved, reason: reason)
                services.post(.result(.decided(id, isApproved: isApproved)))
            }
        case .loadConsent(let memberID):
            run(.consent(memberID)) { services in
                services.post(.result(.consent(memberID, try await services.desk.withdrawal(of: memberID))))
            }
        case .withdrawConsent(let memberID, let reason):
            run(.consent(memberID)) { services in
                try await services.desk.withdrawConsent(of: memberID, reason: reason)
                services.post(.result(.consentChanged(memberID, isWithdrawn: true)))
            }
        case .restoreConsent(let memberID, let consent):
            run(.consent(memberID)) { services in
                try await services.desk.restoreConsent(of: memberID, consent: consent)
                services.post(.result(.consentChanged(memberID, isWithdrawn: false)))
            }
        default: break
        }
    }
}
